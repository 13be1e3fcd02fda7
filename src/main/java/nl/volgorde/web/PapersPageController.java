package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.model.ArchivedReport;
import nl.volgorde.report.ArchivedReports;
import nl.volgorde.report.Letters;
import nl.volgorde.report.PaperFile;
import nl.volgorde.report.Preview;
import nl.volgorde.report.ProgrammeReports;
import nl.volgorde.report.ReportFormat;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers that are about no single decision: the report on the programme, and letters. Read them, save them, keep them. */
@WebPage
class PapersPageController {
    private static final String OVERVIEW = "/reports/overview";
    private static final String LETTER = "/reports/letter";
    private static final String ACTOR = "actor";
    private static final String MEETING = "meeting";

    private final ProgrammeReports programmes;
    private final Letters letters;
    private final ArchivedReports archive;
    private final MessageSource messages;

    PapersPageController(
            ProgrammeReports programmes, Letters letters, ArchivedReports archive, MessageSource messages) {
        this.programmes = programmes;
        this.letters = letters;
        this.archive = archive;
        this.messages = messages;
    }

    @GetMapping(OVERVIEW)
    String overview(
            Asked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        return shown(programmes.preview(asked), filled(parameters, request), request, model);
    }

    @GetMapping(LETTER)
    String letter(
            Asked asked,
            @RequestParam String actor,
            @RequestParam @Nullable String meeting,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        return shown(letters.preview(asked, actor, chosen(meeting)), filled(parameters, request), request, model);
    }

    private Filled filled(MultiValueMap<String, String> fields, HttpServletRequest request) {
        Filled form =
                new Filled(new LinkedMultiValueMap<>(fields), new FormFaults(messages, RequestLanguage.of(request)));
        if (form.text("by") == null) {
            form.fields().set("by", Signature.of(request));
        }
        return form;
    }

    private static @Nullable String chosen(@Nullable String meeting) {
        return meeting == null || meeting.isBlank() ? null : meeting;
    }

    private static String shown(Preview preview, Filled form, HttpServletRequest request, Model model) {
        Page page = Page.of(request);
        String actor = form.text(ACTOR);
        String file = actor == null
                ? page.to(ApiController.ROOT + "/overview/report")
                : page.to(ApiController.ROOT + "/actors/{id}/letter", actor);
        String meeting = form.text(MEETING);
        model.addAttribute("preview", preview);
        model.addAttribute("formats", ReportsPageController.FORMATS);
        model.addAttribute("file", meeting == null ? file : page.with(file, MEETING, meeting));
        model.addAttribute("address", actor == null ? OVERVIEW : LETTER);
        model.addAttribute(ACTOR, actor);
        model.addAttribute(MEETING, meeting);
        model.addAttribute("form", form);
        model.addAttribute("faults", form.faults());
        return "paper-preview";
    }

    @Needs(Role.EDITOR)
    @PostMapping(OVERVIEW)
    String keepOverview(
            Asked asked,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Filled form = filled(fields, request);
        return kept(
                form,
                format -> programmes.file(asked, format),
                () -> programmes.preview(asked),
                request,
                response,
                model);
    }

    @Needs(Role.EDITOR)
    @PostMapping(LETTER)
    String keepLetter(
            Asked asked,
            @RequestParam String actor,
            @RequestParam @Nullable String meeting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Filled form = filled(fields, request);
        return kept(
                form,
                format -> letters.file(asked, actor, chosen(meeting), format),
                () -> letters.preview(asked, actor, chosen(meeting)),
                request,
                response,
                model);
    }

    private String kept(
            Filled form,
            Function<ReportFormat, PaperFile> paper,
            Supplier<Preview> preview,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ReportFormat format = ReportChoice.format(form);
        String by = Signature.needed(form);
        if (form.faults().isEmpty()) {
            try {
                ArchivedReport kept = archive.add(paper.apply(format), by);
                Signature.remember(response, by);
                Page page = Page.of(request);
                return "redirect:" + page.with(page.to("/reports"), "saved", "" + kept.number()) + "#report-"
                        + kept.number();
            } catch (NoAnswer failure) {
                form.faults().add(failure);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown(preview.get(), form, request, model);
    }
}
