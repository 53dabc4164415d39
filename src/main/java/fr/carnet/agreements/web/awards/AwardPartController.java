package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.AwardId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the form of one of the things that an award has several of: a buyer adds one, changes it, takes it off.
 *
 * @param <F> what is typed of it
 */
abstract class AwardPartController<F> {

    private final AwardQueries queries;
    private final String view;
    private final String section;

    /**
     * @param view the page of the form
     * @param section where the award's page lists them
     */
    AwardPartController(AwardQueries queries, String view, String section) {
        this.queries = queries;
        this.view = view;
        this.section = section;
    }

    /** The form of a new one. */
    abstract F blank();

    /** The form of one that the award has. */
    abstract Optional<F> found(UUID award, UUID part);

    abstract void add(AwardId award, F form, Viewer viewer);

    abstract void change(AwardId award, UUID part, F form, Viewer viewer);

    abstract void remove(AwardId award, UUID part, Viewer viewer);

    /** The message once one is added. */
    abstract String added();

    /** The message once one is changed. */
    abstract String changed();

    /** The message once one is taken off. */
    abstract String removed();

    /** Adds to the page what else its form shows. */
    void show(AwardSheet award, Model model) {}

    @GetMapping("/nouveau")
    String ask(@PathVariable UUID id, @PathVariable UUID award, Viewer viewer, Model model) {
        model.addAttribute("form", blank());
        return page(id, award, null, viewer, model);
    }

    @PostMapping("/nouveau")
    String add(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @Valid @ModelAttribute("form") F form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var page = page(id, award, null, viewer, model);
        return FormRefusals.attempt(() -> add(new AwardId(award), form, viewer), errors) ? done(added(), flash) : page;
    }

    @GetMapping("/{part}")
    String change(
            @PathVariable UUID id, @PathVariable UUID award, @PathVariable UUID part, Viewer viewer, Model model) {
        var page = page(id, award, part, viewer, model);
        model.addAttribute("form", found(award, part).orElseThrow(NotFound::new));
        return page;
    }

    @PostMapping("/{part}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @PathVariable UUID part,
            @Valid @ModelAttribute("form") F form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var page = page(id, award, part, viewer, model);
        return FormRefusals.attempt(() -> change(new AwardId(award), part, form, viewer), errors)
                ? done(changed(), flash)
                : page;
    }

    @PostMapping("/{part}/retrait")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @PathVariable UUID part,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        page(id, award, part, viewer, model);
        remove(new AwardId(award), part, viewer);
        return done(removed(), flash);
    }

    private String done(String message, RedirectAttributes flash) {
        flash.addFlashAttribute("done", message);
        return "redirect:/accords/{id}/attributions/{award}#" + section;
    }

    private String page(UUID agreement, UUID award, @Nullable UUID part, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        var sheet = queries.sheet(agreement, award, viewer).orElseThrow(NotFound::new);
        if (part != null && found(award, part).isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("award", sheet);
        model.addAttribute("part", part);
        show(sheet, model);
        return view;
    }
}
