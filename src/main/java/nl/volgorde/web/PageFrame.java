package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.Wording;
import nl.volgorde.model.Agenda;
import nl.volgorde.model.ProgrammeStore.Stored;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame: where it stands, the words of its language, and the agendas to choose from. */
@ControllerAdvice(annotations = WebPage.class)
class PageFrame {
    private final Programmes programmes;

    PageFrame(Programmes programmes) {
        this.programmes = programmes;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        return Page.of(request);
    }

    /** What its reader may do. */
    @ModelAttribute("may")
    Permissions may(HttpServletRequest request) {
        return Permissions.of(request);
    }

    @ModelAttribute("words")
    Wording words(HttpServletRequest request) {
        return Wording.in(RequestLanguage.of(request));
    }

    /** The agendas when there are several; none when there is nothing to choose. */
    @ModelAttribute("agendas")
    List<AgendaLink> agendas(HttpServletRequest request) {
        List<Stored> stored = programmes.agendas();
        if (stored.size() < 2) {
            return List.of();
        }
        return stored.stream().map(each -> link(each.agenda(), request)).toList();
    }

    private static AgendaLink link(Agenda agenda, HttpServletRequest request) {
        return new AgendaLink(
                agenda.id(),
                agenda.title().in(RequestLanguage.of(request)),
                Page.address(request, "agenda", agenda.id()));
    }

    /** Another agenda, and this page about it. */
    record AgendaLink(String id, String title, String address) {}
}
