package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.awards.KickOffs;
import fr.carnet.documents.FileId;
import fr.carnet.documents.StoredFiles;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows and changes the kick-off meeting of an award: its date, its topics, its slides. */
@Controller
@RequestMapping("/accords/{id}/attributions/{award}/reunion-de-lancement")
class KickOffController {

    private static final String BACK = "redirect:/accords/{id}/attributions/{award}#lancement";

    private final KickOffs meetings;
    private final AwardQueries queries;
    private final StoredFiles files;

    KickOffController(KickOffs meetings, AwardQueries queries, StoredFiles files) {
        this.meetings = meetings;
        this.queries = queries;
        this.files = files;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @PathVariable UUID award, Viewer viewer, Model model) {
        var page = page(id, award, viewer, model);
        model.addAttribute("form", KickOffForm.of(queries.meeting(award)));
        return page;
    }

    @PostMapping
    String record(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @Valid @ModelAttribute("form") KickOffForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var page = page(id, award, viewer, model);
        var heldOn = form.heldOn();
        if (heldOn == null
                || !FormRefusals.attempt(
                        () -> meetings.record(
                                new AwardId(award), form.seen(), form.meeting(heldOn), form.uploads(), viewer),
                        errors,
                        response)) {
            return page;
        }
        flash.addFlashAttribute("done", "kick-off.recorded");
        return BACK;
    }

    @PostMapping("/{file}/retrait")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @PathVariable UUID file,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        page(id, award, viewer, model);
        meetings.removeSlides(new AwardId(award), new FileId(file), viewer);
        flash.addFlashAttribute("done", "kick-off.slides-removed");
        return BACK;
    }

    private String page(UUID agreement, UUID award, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("award", queries.sheet(agreement, award, viewer).orElseThrow(NotFound::new));
        model.addAttribute("meeting", queries.meeting(award));
        model.addAttribute("accepted", files.accepted());
        model.addAttribute("maximum", files.maximum().toMegabytes());
        return "agreements/awards/kick-off";
    }
}
