package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.volgorde.answers.ImportAnswer;
import nl.volgorde.answers.Programmes;
import nl.volgorde.model.ProgrammeStore.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the page for imports shows. */
@Component
class ImportView {
    private final Programmes programmes;
    private final MessageSource messages;

    ImportView(Programmes programmes, MessageSource messages) {
        this.programmes = programmes;
        this.messages = messages;
    }

    Filled filled(MultiValueMap<String, String> fields, HttpServletRequest request) {
        return new Filled(new LinkedMultiValueMap<>(fields), new FormFaults(messages, RequestLanguage.of(request)));
    }

    /**
     * Fills the page.
     *
     * @param answer what came of the check, or null when nothing was checked
     * @param token of the files that may be imported, or null
     */
    void show(Model model, Filled form, @Nullable ImportAnswer answer, @Nullable String token) {
        model.addAttribute("form", form);
        model.addAttribute("faults", form.faults());
        model.addAttribute("answer", answer);
        model.addAttribute("token", token);
        model.addAttribute("revision", answer == null ? 0 : revision(answer));
    }

    /** A page that is about the agenda that was checked, when that is there and the page names none. */
    Page about(Page page, ImportAnswer answer) {
        String agenda = answer.agenda();
        return agenda == null || revision(answer) == 0 ? page : page.about(agenda);
    }

    /** The revision that the agenda is at; 0 when it is not there yet. */
    private long revision(ImportAnswer answer) {
        return programmes.agendas().stream()
                .filter(stored -> stored.agenda().id().equals(answer.agenda()))
                .map(Stored::revision)
                .findFirst()
                .orElse(0L);
    }

    /** The page that says that it is done. */
    static String done(Page page, RunningImports.Done done) {
        Page about = page.about(done.agenda());
        return about.with(about.to("/import"), "saved", Long.toString(done.revision()));
    }
}
