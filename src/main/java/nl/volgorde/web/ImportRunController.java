package nl.volgorde.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import nl.volgorde.answers.AgendaImport;
import nl.volgorde.model.Language;
import nl.volgorde.model.ProgrammeStore.Writer;
import nl.volgorde.model.StoreException;
import nl.volgorde.security.Needs;
import nl.volgorde.security.Role;
import nl.volgorde.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Brings in what was checked. One that takes long goes on by itself, on a page that tells how far it is. */
@WebPage
@Needs(Role.ADMINISTRATOR)
class ImportRunController {
    private final AgendaImport agendaImport;
    private final HeldUploads uploads;
    private final RunningImports running;
    private final ImportView view;

    ImportRunController(AgendaImport agendaImport, HeldUploads uploads, RunningImports running, ImportView view) {
        this.agendaImport = agendaImport;
        this.uploads = uploads;
        this.running = running;
        this.view = view;
    }

    @PostMapping(path = "/import", params = "step=apply")
    String apply(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Filled form = view.filled(fields, request);
        Language language = RequestLanguage.of(request);
        String token = form.typed("token");
        HeldUploads.Upload upload = uploads.find(token).orElse(null);
        String agenda = upload == null ? null : upload.agenda();
        if (upload == null || agenda == null) {
            return letGo(form, response, model);
        }
        SignedIn.require(Role.ADMINISTRATOR, agenda);
        String by = Signature.needed(form);
        if (!form.faults().isEmpty()) {
            return refused(form, upload, request, response, model);
        }
        Signature.remember(response, by);
        Writer writer = Signature.form(by, "import", form.text("reason"), form.text("allowLoops") != null);
        RunningImports.Running own = running.start(
                token,
                agenda,
                form,
                progress -> agendaImport.importFiles(
                        upload.files().contents(), writer, form.revision(), language, progress));
        return shown(token, own, form, request, response, model);
    }

    @GetMapping("/import/{token}")
    String progress(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<RunningImports.Running> found = running.find(token);
        if (found.isEmpty()) {
            return letGo(view.filled(new LinkedMultiValueMap<>(), request), response, model);
        }
        Filled form = view.filled(found.get().form().fields(), request);
        return shown(token, found.get(), form, request, response, model);
    }

    /** What came of an import, or how far it is. */
    private String shown(
            String token,
            RunningImports.Running current,
            Filled form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Page page = Page.of(request);
        boolean looks = request.getMethod().equals("GET");
        try {
            Optional<RunningImports.Done> outcome = current.outcome(looks ? Duration.ZERO : RunningImports.PATIENCE);
            if (outcome.isPresent()) {
                uploads.forget(token);
                return "redirect:" + ImportView.done(page, outcome.get());
            }
        } catch (StoreException.LoopNotConfirmed failure) {
            form.faults().add(failure);
            model.addAttribute("loops", true);
        } catch (StoreException.Conflict | StoreException.WriteRefused failure) {
            form.faults().add(failure);
        }
        if (!form.faults().isEmpty()) {
            HeldUploads.Upload upload = uploads.find(token).orElse(null);
            return upload == null ? letGo(form, response, model) : refused(form, upload, request, response, model);
        }
        String address = page.to("/import/{token}", token);
        if (!looks) {
            return "redirect:" + address;
        }
        model.addAttribute("percent", current.percent());
        model.addAttribute("address", address);
        return "import-running";
    }

    private String refused(
            Filled form,
            HeldUploads.Upload upload,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        view.show(
                model,
                form,
                agendaImport.previewFiles(upload.files().contents(), RequestLanguage.of(request)),
                form.typed("token"));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "import";
    }

    private String letGo(Filled form, HttpServletResponse response, Model model) {
        form.faults().add("files", "import.let-go");
        view.show(model, form, null, null);
        response.setStatus(HttpStatus.GONE.value());
        return "import";
    }
}
