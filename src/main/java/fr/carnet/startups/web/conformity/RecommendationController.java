package fr.carnet.startups.web.conformity;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.conformity.AuditRecommendations;
import fr.carnet.startups.conformity.ConformityItem;
import fr.carnet.startups.conformity.RecommendationId;
import fr.carnet.startups.web.conformity.ConformityQueries.Head;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, corrects, closes and takes up again what audits of a startup recommended. */
@Controller
@RequestMapping("/startups/{slug}/recommandations")
class RecommendationController {

    private static final String VIEW = "startups/conformity/recommendation";
    private static final String BACK = "redirect:/startups/{slug}/conformite#recommandations";

    private final AuditRecommendations recommendations;
    private final ConformityQueries queries;
    private final ConformityLabels labels;
    private final Clock clock;

    RecommendationController(
            AuditRecommendations recommendations, ConformityQueries queries, ConformityLabels labels, Clock clock) {
        this.recommendations = recommendations;
        this.queries = queries;
        this.labels = labels;
        this.clock = clock;
    }

    /** @param point the item that it is about, where one comes from it */
    @GetMapping("/nouvelle")
    String ask(@PathVariable String slug, @RequestParam(defaultValue = "") String point, Viewer viewer, Model model) {
        page(slug, null, viewer, model);
        model.addAttribute(
                "recommendationForm",
                RecommendationForm.about(ConformityItem.named(point).orElse(null)));
        return VIEW;
    }

    @PostMapping("/nouvelle")
    String add(
            @PathVariable String slug,
            @Valid @ModelAttribute("recommendationForm") RecommendationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        Head startup = page(slug, null, viewer, model);
        return FormRefusals.attempt(() -> recommendations.add(startup.startupId(), form.details(), viewer), errors)
                ? done("recommendation.added", flash)
                : VIEW;
    }

    @GetMapping("/{id}")
    String change(@PathVariable String slug, @PathVariable UUID id, Viewer viewer, Model model) {
        Head startup = page(slug, id, viewer, model);
        model.addAttribute("recommendationForm", RecommendationForm.of(row(startup, id)));
        return VIEW;
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String slug,
            @PathVariable UUID id,
            @Valid @ModelAttribute("recommendationForm") RecommendationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Head startup = page(slug, id, viewer, model);
        return FormRefusals.attempt(
                        () -> recommendations.change(
                                startup.startupId(), new RecommendationId(id), form.seen(), form.details(), viewer),
                        errors,
                        model,
                        response)
                ? done("recommendation.changed", flash)
                : VIEW;
    }

    @GetMapping("/{id}/cloture")
    String askToClose(@PathVariable String slug, @PathVariable UUID id, Viewer viewer, Model model) {
        Head startup = page(slug, id, viewer, model);
        model.addAttribute(
                "closingForm",
                new ClosingForm(LocalDate.now(clock), null, row(startup, id).version()));
        return "startups/conformity/closing";
    }

    @PostMapping("/{id}/cloture")
    String close(
            @PathVariable String slug,
            @PathVariable UUID id,
            @Valid @ModelAttribute("closingForm") ClosingForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Head startup = page(slug, id, viewer, model);
        return FormRefusals.attempt(
                        () -> recommendations.close(
                                startup.startupId(),
                                new RecommendationId(id),
                                form.seen(),
                                Objects.requireNonNull(form.closedOn()),
                                Objects.requireNonNull(form.closingNote()),
                                viewer),
                        errors,
                        model,
                        response)
                ? done("recommendation.closed", flash)
                : "startups/conformity/closing";
    }

    @PostMapping("/{id}/reouverture")
    String reopen(
            @PathVariable String slug, @PathVariable UUID id, Viewer viewer, Model model, RedirectAttributes flash) {
        Head startup = page(slug, id, viewer, model);
        recommendations.reopen(startup.startupId(), new RecommendationId(id), viewer);
        return done("recommendation.reopened", flash);
    }

    private static String done(String message, RedirectAttributes flash) {
        flash.addFlashAttribute("done", message);
        return BACK;
    }

    private Head page(String slug, @Nullable UUID id, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        Head startup = queries.startup(slug, viewer.reach()).orElseThrow(NotFound::new);
        model.addAttribute("startup", startup);
        model.addAttribute("row", id == null ? null : row(startup, id));
        model.addAttribute("items", labels.items());
        model.addAttribute("severities", labels.severities());
        return startup;
    }

    private RecommendationRow row(Head startup, UUID id) {
        return queries.recommendations(startup.startupId(), LocalDate.now(clock)).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
