package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.answers.ImportAnswer;
import nl.volgorde.answers.UploadedFiles;
import nl.volgorde.model.Language;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bringing in an edition: choose files, see what is wrong or what they change, apply. Nothing is written before that. */
@WebPage
@Needs(Role.ADMINISTRATOR)
class ImportPageController {
    private final AgendaImport agendaImport;
    private final HeldUploads uploads;
    private final ImportView view;

    ImportPageController(AgendaImport agendaImport, HeldUploads uploads, ImportView view) {
        this.agendaImport = agendaImport;
        this.uploads = uploads;
        this.view = view;
    }

    @GetMapping("/import")
    String page(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Filled form = view.filled(parameters, request);
        String token = form.text("token");
        if (form.text("by") == null) {
            form.fields().set("by", Signature.of(request));
        }
        if (BodyLimitFilter.TOO_LARGE.equals(form.text(BodyLimitFilter.REFUSED))) {
            form.faults().add("files", "import.too-large");
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        }
        HeldUploads.Upload held = token == null ? null : uploads.find(token).orElse(null);
        if (held == null) {
            view.show(model, form, null, null);
        } else {
            ImportAnswer answer = checked(held.files(), RequestLanguage.of(request));
            view.show(model, form, answer, held.agenda() == null ? null : token);
            model.addAttribute("page", view.about(Page.of(request), answer));
        }
        model.addAttribute("saved", form.text("saved"));
        return "import";
    }

    @PostMapping("/import")
    String check(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Filled form = view.filled(fields, request);
        Language language = RequestLanguage.of(request);
        List<Map.Entry<String, byte[]>> sent = sent(files == null ? List.of() : files);
        form.fields().set("by", Signature.of(request));
        if (sent.isEmpty()) {
            form.faults().add("files", "import.files.needed");
            view.show(model, form, null, null);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "import";
        }
        UploadedFiles read = UploadedFiles.of(sent);
        ImportAnswer answer = checked(read, language);
        String agenda = answer.unchanged() ? null : answer.agenda();
        String token = uploads.keep(new HeldUploads.Upload(agenda, read));
        view.show(model, form, answer, agenda == null ? null : token);
        model.addAttribute("page", view.about(Page.of(request), answer).keeping("token", token));
        if (!answer.valid()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "import";
    }

    private ImportAnswer checked(UploadedFiles files, Language language) {
        return files.isReadable()
                ? agendaImport.previewFiles(files.contents(), language)
                : ImportAnswer.refused(files.problems(language));
    }

    private static List<Map.Entry<String, byte[]>> sent(List<MultipartFile> files) throws IOException {
        List<Map.Entry<String, byte[]>> sent = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank()) {
                sent.add(Map.entry(name, file.getBytes()));
            }
        }
        return sent;
    }
}
