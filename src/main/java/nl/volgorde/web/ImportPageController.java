package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.answers.ImportAnswer;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.UploadedFiles;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore.Stored;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.model.StoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bringing in an edition: choose files, see what is wrong or what they change, apply. Nothing is written before that. */
@WebPage
class ImportPageController {
    private final AgendaImport agendaImport;
    private final Programmes programmes;
    private final HeldUploads uploads;
    private final MessageSource messages;

    ImportPageController(
            AgendaImport agendaImport, Programmes programmes, HeldUploads uploads, MessageSource messages) {
        this.agendaImport = agendaImport;
        this.programmes = programmes;
        this.uploads = uploads;
        this.messages = messages;
    }

    @GetMapping("/import")
    String page(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Model model) {
        Filled form = filled(parameters, request);
        String token = form.text("token");
        if (form.text("by") == null) {
            form.fields().set("by", Signature.of(request));
        }
        Map<String, String> held = token == null ? null : uploads.find(token).orElse(null);
        if (held == null) {
            show(model, form, null, null);
        } else {
            show(model, form, agendaImport.previewFiles(held, RequestLanguage.of(request)), token);
        }
        model.addAttribute("saved", form.text("saved"));
        return "import";
    }

    private Filled filled(MultiValueMap<String, String> fields, HttpServletRequest request) {
        return new Filled(new LinkedMultiValueMap<>(fields), new FormFaults(messages, RequestLanguage.of(request)));
    }

    private void show(Model model, Filled form, @Nullable ImportAnswer answer, @Nullable String token) {
        model.addAttribute("form", form);
        model.addAttribute("faults", form.faults());
        model.addAttribute("answer", answer);
        model.addAttribute("token", token);
        model.addAttribute("revision", answer == null ? 0 : revision(answer));
    }

    /** The revision that the agenda is at; 0 when it is not there yet. */
    private long revision(ImportAnswer answer) {
        return programmes.agendas().stream()
                .filter(stored -> stored.agenda().id().equals(answer.agenda()))
                .map(Stored::revision)
                .findFirst()
                .orElse(0L);
    }

    @PostMapping("/import")
    String submit(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Filled form = filled(fields, request);
        return form.typed("step").equals("apply")
                ? apply(form, request, response, model)
                : check(Objects.requireNonNullElse(files, List.of()), form, request, response, model);
    }

    private String check(
            List<MultipartFile> files,
            Filled form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Language language = RequestLanguage.of(request);
        List<Map.Entry<String, byte[]>> sent = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank()) {
                sent.add(Map.entry(name, file.getBytes()));
            }
        }
        form.fields().set("by", Signature.of(request));
        if (sent.isEmpty()) {
            form.faults().add("files", "import.files.needed");
            show(model, form, null, null);
        } else {
            UploadedFiles read = UploadedFiles.of(sent, language);
            ImportAnswer answer = read.problems().isEmpty()
                    ? agendaImport.previewFiles(read.contents(), language)
                    : ImportAnswer.refused(read.problems());
            boolean open = answer.valid() && !answer.unchanged();
            String token = open ? uploads.keep(read.contents()) : null;
            show(model, form, answer, token);
            if (token != null) {
                model.addAttribute("page", Page.of(request).keeping("token", token));
            }
        }
        if (model.getAttribute("token") == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "import";
    }

    private String apply(Filled form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Language language = RequestLanguage.of(request);
        String token = form.typed("token");
        Map<String, String> contents = uploads.find(token).orElse(null);
        if (contents == null) {
            form.faults().add("files", "import.let-go");
            show(model, form, null, null);
            response.setStatus(HttpStatus.GONE.value());
            return "import";
        }
        String by = form.needed("by");
        if (form.faults().isEmpty()) {
            try {
                Writer writer = new Writer(by, "import", form.text("reason"), form.text("allowLoops") != null);
                ImportAnswer answer = agendaImport.importFiles(contents, writer, form.revision(), language);
                uploads.forget(token);
                Signature.remember(response, by);
                Page page = Page.of(request).about(Objects.requireNonNull(answer.agenda()));
                return "redirect:" + page.with(page.to("/import"), "saved", String.valueOf(answer.revision()));
            } catch (StoreException.LoopNotConfirmed failure) {
                form.faults().add(failure);
                model.addAttribute("loops", true);
            } catch (StoreException.Conflict | StoreException.WriteRefused failure) {
                form.faults().add(failure);
            }
        }
        show(model, form, agendaImport.previewFiles(contents, language), token);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "import";
    }
}
