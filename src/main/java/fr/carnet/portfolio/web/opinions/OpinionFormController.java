package fr.carnet.portfolio.web.opinions;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.portfolio.opinions.Opinion;
import fr.carnet.portfolio.opinions.Opinions;
import fr.carnet.shared.NotFound;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing an opinion, as long as it is a draft. */
@Controller
class OpinionFormController {

    private final Opinions opinions;
    private final OpinionListQueries queries;
    private final OpinionLabels labels;
    private final Clock clock;

    OpinionFormController(Opinions opinions, OpinionListQueries queries, OpinionLabels labels, Clock clock) {
        this.opinions = opinions;
        this.queries = queries;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/portefeuille/avis/nouveau")
    String ask(Viewer viewer, Model model) {
        viewer.mustBe(Role.COACH);
        model.addAttribute("form", OpinionForm.blank(LocalDate.now(clock), viewer));
        return page(null, viewer, model);
    }

    @PostMapping("/portefeuille/avis/nouveau")
    String create(
            @Valid @ModelAttribute("form") OpinionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.COACH);
        var id = new UUID[1];
        if (FormRefusals.attempt(() -> id[0] = opinions.draft(form.details(), viewer), errors)) {
            flash.addFlashAttribute("done", "opinion.drafted");
            return "redirect:/portefeuille/avis/" + id[0];
        }
        return page(null, viewer, model);
    }

    @GetMapping("/portefeuille/avis/{id}/modification")
    String change(@PathVariable UUID id, Viewer viewer, Model model) {
        Opinion opinion = draft(id, viewer);
        model.addAttribute("form", OpinionForm.of(opinion));
        return page(opinion, viewer, model);
    }

    @PostMapping("/portefeuille/avis/{id}/modification")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OpinionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Opinion opinion = draft(id, viewer);
        try {
            if (FormRefusals.attempt(() -> opinions.change(id, form.seen(), form.details(), viewer), errors)) {
                flash.addFlashAttribute("done", "opinion.changed");
                return "redirect:/portefeuille/avis/{id}";
            }
        } catch (OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
        }
        return page(opinion, viewer, model);
    }

    /** A frozen opinion has no form. */
    private Opinion draft(UUID id, Viewer viewer) {
        viewer.mustBe(Role.COACH);
        Opinion opinion = opinions.of(id, viewer);
        if (opinion.frozen()) {
            throw new NotFound();
        }
        return opinion;
    }

    private String page(@Nullable Opinion opinion, Viewer viewer, Model model) {
        model.addAttribute("opinion", opinion);
        model.addAttribute("incubators", queries.incubators(viewer.reach()));
        model.addAttribute("verdicts", labels.verdicts());
        return "portfolio/opinions/form";
    }
}
