package fr.carnet.portfolio.web.followup;

import fr.carnet.deliverables.DeliverableId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.portfolio.DepositTarget;
import fr.carnet.portfolio.followup.FollowUp;
import fr.carnet.portfolio.followup.FollowUps;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.Incubators;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The synthetic follow-up as a page to read and print, and as a PDF. */
@Controller
class FollowUpController {

    private final FollowUps followUps;
    private final Incubators incubators;

    FollowUpController(FollowUps followUps, Incubators incubators) {
        this.followUps = followUps;
        this.incubators = incubators;
    }

    @GetMapping("/portefeuille/suivi")
    String page(FollowUpChoice choice, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        FollowUp followUp = found(choice, viewer);
        List<DepositTarget> targets = followUps.targets(followUp, viewer);
        model.addAttribute("choice", new FollowUpChoice(followUp.slugs()));
        model.addAttribute("followUp", followUp);
        model.addAttribute("incubators", incubators.choices(viewer.reach()));
        model.addAttribute("targets", targets);
        model.addAttribute("deposits", targets.stream().anyMatch(target -> target.isFor(viewer)));
        model.addAttribute("writes", viewer.is(Role.COACH));
        model.addAttribute("pdf", FollowUpChoice.href("/portefeuille/suivi.pdf", followUp.slugs()));
        model.addAttribute("deposit", FollowUpChoice.href("/portefeuille/suivi/depot", followUp.slugs()));
        return "portfolio/followup/page";
    }

    /** @param livrable the deliverable that it would be deposited against: then it is the file that would be */
    @GetMapping("/portefeuille/suivi.pdf")
    ResponseEntity<byte[]> pdf(
            FollowUpChoice choice, @RequestParam(required = false) @Nullable UUID livrable, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        FollowUp followUp = found(choice, viewer);
        if (livrable != null) {
            followUp = followUps.asDeposited(choice.slugs(), new DeliverableId(livrable), viewer);
        }
        if (followUp.parts().isEmpty()) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(FollowUps.name(followUp))
                                .build()
                                .toString())
                .body(followUps.pdf(followUp));
    }

    /** An incubator that is asked for and not found makes the whole page absent. */
    private FollowUp found(FollowUpChoice choice, Viewer viewer) {
        FollowUp followUp = followUps.of(choice.slugs(), viewer);
        if (!followUp.slugs().containsAll(choice.slugs())) {
            throw new NotFound();
        }
        return followUp;
    }
}
