package fr.carnet.startups.web.committees;

import fr.carnet.documents.PdfRenderer;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.committees.AgendaItem;
import fr.carnet.startups.committees.CommitteeAgendas;
import fr.carnet.startups.committees.CommitteeSession;
import fr.carnet.startups.committees.CommitteeSessions;
import fr.carnet.startups.committees.SessionId;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing a committee session, and its minutes. */
@Controller
class HoldController {

    private final CommitteeSessions sessions;
    private final CommitteeAgendas agendas;
    private final PdfRenderer pdf;

    HoldController(CommitteeSessions sessions, CommitteeAgendas agendas, PdfRenderer pdf) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.pdf = pdf;
    }

    @GetMapping("/comites/{session}/cloture")
    String ask(@PathVariable UUID session, Viewer viewer, Model model) {
        model.addAttribute("form", new HoldForm(""));
        return page(find(session, viewer), viewer, model);
    }

    @PostMapping("/comites/{session}/cloture")
    String hold(
            @PathVariable UUID session,
            @Valid @ModelAttribute("form") HoldForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        CommitteeSession found = find(session, viewer);
        if (FormRefusals.attempt(() -> sessions.hold(found.session(), form.words(), viewer), errors)) {
            flash.addFlashAttribute("done", "committee.held-now");
            return "redirect:/comites/{session}";
        }
        return page(found, viewer, model);
    }

    /** The minutes as a PDF: of a coach's reader, the startups of their incubators. A session that was not held has none. */
    @GetMapping("/comites/{session}/compte-rendu.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID session, Viewer viewer) throws IOException {
        CommitteeSession found = find(session, viewer);
        if (!found.held()) {
            throw new NotFound();
        }
        List<AgendaItem> items = agendas.items(found.session(), viewer);
        // A few pages: whole in memory, so that a rendering that fails gives the error page and not half of a file.
        var bytes = new ByteArrayOutputStream();
        pdf.render("startups/committees/pdf", Map.of("committee", found, "items", items), bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("comite-" + found.onDay() + ".pdf")
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    private CommitteeSession find(UUID session, Viewer viewer) {
        return sessions.find(new SessionId(session), viewer).orElseThrow(NotFound::new);
    }

    private String page(CommitteeSession session, Viewer viewer, Model model) {
        model.addAttribute("committee", session);
        model.addAttribute("items", agendas.items(session.session(), viewer));
        return "startups/committees/hold";
    }
}
