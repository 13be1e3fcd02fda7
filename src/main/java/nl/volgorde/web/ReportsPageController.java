package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.volgorde.answers.ActorQuestion;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.answers.Programmes;
import nl.volgorde.answers.TimelineAnswer;
import nl.volgorde.answers.TimelineQuestion;
import nl.volgorde.model.ArchivedReport;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ItemType;
import nl.volgorde.model.Language;
import nl.volgorde.report.ArchivedReports;
import nl.volgorde.report.PaperFile;
import nl.volgorde.report.Preview;
import nl.volgorde.report.ReportFormat;
import nl.volgorde.report.Reports;
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

/** Papers for the board: choose one, read it, save it, keep it; and those that were kept. */
@WebPage
class ReportsPageController {
    /** Those for reading before those for working on. */
    static final List<ReportFormat> FORMATS =
            List.of(ReportFormat.PDF, ReportFormat.ODT, ReportFormat.XLSX, ReportFormat.HTML, ReportFormat.MD);

    private final Reports reports;
    private final ArchivedReports archive;
    private final TimelineQuestion timeline;
    private final ActorQuestion actors;
    private final Programmes programmes;
    private final MessageSource messages;

    ReportsPageController(
            Reports reports,
            ArchivedReports archive,
            TimelineQuestion timeline,
            ActorQuestion actors,
            Programmes programmes,
            MessageSource messages) {
        this.reports = reports;
        this.archive = archive;
        this.timeline = timeline;
        this.actors = actors;
        this.programmes = programmes;
        this.messages = messages;
    }

    @GetMapping("/reports")
    String page(
            Asked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        Filled form = filled(parameters, request);
        if (form.text("by") == null) {
            form.fields().set("by", Signature.of(request));
        }
        return show(asked, form, model);
    }

    private Filled filled(MultiValueMap<String, String> fields, HttpServletRequest request) {
        return new Filled(new LinkedMultiValueMap<>(fields), new FormFaults(messages, RequestLanguage.of(request)));
    }

    private String show(Asked asked, Filled form, Model model) {
        TimelineAnswer all = timeline.answer(asked);
        ItemCode focus = programmes.current(asked.agenda()).agenda().focus();
        List<TimelineAnswer.Line> decisions = all.items().stream()
                .filter(line -> line.type() == ItemType.DECISION || isFocus(line, focus))
                .toList();
        if (form.text(ReportChoice.DECISION) == null && focus != null) {
            form.fields().set(ReportChoice.DECISION, focus.value());
        }
        model.addAttribute("answer", all);
        model.addAttribute("decisions", decisions);
        model.addAttribute(
                "addressees",
                actors.all(asked).stream().filter(line -> line.items() > 0).toList());
        model.addAttribute("choice", ReportChoice.read(form, asked.language()));
        model.addAttribute("formats", FORMATS);
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("archived", archive.all(all.agenda()).reports().reversed());
        model.addAttribute("form", form);
        model.addAttribute("faults", form.faults());
        model.addAttribute("saved", form.text("saved"));
        return "reports";
    }

    private static boolean isFocus(TimelineAnswer.Line line, @Nullable ItemCode focus) {
        return focus != null && focus.value().equals(line.code());
    }

    @GetMapping("/reports/preview")
    String preview(
            Asked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Filled form = filled(parameters, request);
        ReportChoice choice = ReportChoice.read(form, asked.language());
        if (!form.faults().isEmpty()) {
            return refused(asked, form, response, model);
        }
        Page page = Page.of(request);
        Preview preview = reports.preview(choice.order(asked));
        model.addAttribute("preview", preview);
        model.addAttribute("choice", choice);
        model.addAttribute("formats", FORMATS);
        model.addAttribute("chosen", chosen(page, page.to("/reports"), choice));
        model.addAttribute("file", chosen(page, page.to("/reports/file"), choice));
        return "report-preview";
    }

    /** An address of this page's with the choice in it, but not the format. */
    private static String chosen(Page page, String address, ReportChoice choice) {
        String chosen =
                page.with(address, ReportChoice.LANGUAGE, choice.language().tag());
        if (choice.decision() != null) {
            chosen = page.with(chosen, ReportChoice.DECISION, choice.decision());
        }
        if (choice.meeting() != null) {
            chosen = page.with(chosen, ReportChoice.MEETING, choice.meeting());
        }
        return choice.since() == null
                ? chosen
                : page.with(chosen, ReportChoice.SINCE, choice.since().toString());
    }

    /** The file, or else the page with what is wrong. */
    @GetMapping("/reports/file")
    Object file(
            Asked asked,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Filled form = filled(parameters, request);
        ReportChoice choice = ReportChoice.read(form, asked.language());
        if (!form.faults().isEmpty()) {
            return refused(asked, form, response, model);
        }
        PaperFile file = reports.file(choice.order(asked), choice.format()).file();
        return ReportController.attachment(file, String.valueOf(choice.meeting()));
    }

    private String refused(Asked asked, Filled form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(asked, form, model);
    }

    @Needs(Role.EDITOR)
    @PostMapping("/reports")
    String keep(
            Asked asked,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Filled form = filled(fields, request);
        ReportChoice choice = ReportChoice.read(form, asked.language());
        String by = Signature.needed(form);
        if (form.faults().isEmpty()) {
            try {
                ArchivedReport kept = archive.add(reports.file(choice.order(asked), choice.format()), by);
                Signature.remember(response, by);
                Page page = Page.of(request);
                return "redirect:" + page.with(chosen(page, page.to("/reports"), choice), "saved", "" + kept.number())
                        + "#report-" + kept.number();
            } catch (NoAnswer failure) {
                form.faults().add(failure);
            }
        }
        return refused(asked, form, response, model);
    }
}
