package fr.carnet.startups.web.merging;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.merging.LikelyTwins;
import fr.carnet.startups.merging.MergeField;
import fr.carnet.startups.merging.MergeView;
import fr.carnet.startups.merging.Merges;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

/** Choosing two records of one thing, comparing them field by field, and making one of them. */
@Controller
@RequestMapping("/fusions/{kind}")
class MergeController {

    private static final String CONFIRMATION = "startups/merging/confirmation";

    private final Merges merges;
    private final LikelyTwins twins;
    private final MergeQueries queries;

    MergeController(Merges merges, LikelyTwins twins, MergeQueries queries) {
        this.merges = merges;
        this.twins = twins;
        this.queries = queries;
    }

    /** Once both are chosen, goes on to their comparison. */
    @GetMapping
    String choose(
            @PathVariable String kind,
            @RequestParam @Nullable UUID garder,
            @RequestParam @Nullable UUID absorber,
            Viewer viewer,
            Model model) {
        viewer.mustBe(Role.BUYER);
        MergeKind asked = kind(kind);
        if (garder != null && absorber != null && !garder.equals(absorber)) {
            return "redirect:/fusions/{kind}/" + garder + "/" + absorber;
        }
        model.addAttribute("kind", asked);
        model.addAttribute("pairForm", new PairForm(garder, absorber));
        model.addAttribute("records", queries.records(asked));
        model.addAttribute("likely", twins.of(asked, viewer));
        model.addAttribute("same", garder != null && garder.equals(absorber));
        return "startups/merging/choice";
    }

    @GetMapping("/{kept}/{gone}")
    String compare(
            @PathVariable String kind, @PathVariable UUID kept, @PathVariable UUID gone, Viewer viewer, Model model) {
        MergeView view = show(kind, kept, gone, viewer, model);
        model.addAttribute("mergeForm", MergeForm.of(view));
        return "startups/merging/comparison";
    }

    @GetMapping("/{kept}/{gone}/confirmation")
    String ask(
            @PathVariable String kind,
            @PathVariable UUID kept,
            @PathVariable UUID gone,
            @ModelAttribute("chosen") ChoicesForm chosen,
            Viewer viewer,
            Model model) {
        MergeView view = show(kind, kept, gone, viewer, model);
        MergeForm form = MergeForm.of(view, chosen.choices() == null ? Map.of() : chosen.choices());
        model.addAttribute("mergeForm", form);
        model.addAttribute("outcome", Outcome.of(view, form));
        return CONFIRMATION;
    }

    @PostMapping("/{kept}/{gone}/confirmation")
    String merge(
            @PathVariable String kind,
            @PathVariable UUID kept,
            @PathVariable UUID gone,
            @Valid @ModelAttribute("mergeForm") MergeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        MergeView view = show(kind, kept, gone, viewer, model);
        model.addAttribute("outcome", Outcome.of(view, errors.getTarget() == null ? MergeForm.of(view) : form));
        var page = new String[1];
        if (FormRefusals.attempt(
                () -> page[0] = merges.merge(
                        view.merge(),
                        form.taken(),
                        form.keptSeen(),
                        form.goneSeen(),
                        String.valueOf(form.reason()),
                        viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "merge.done");
            flash.addFlashAttribute("doneArgs", new Object[] {view.gone().name()});
            return "redirect:" + page[0];
        }
        return CONFIRMATION;
    }

    private MergeView show(String kind, UUID kept, UUID gone, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        MergeView view = merges.compare(new Merge(kind(kind), kept, gone), viewer);
        model.addAttribute("kind", view.merge().kind());
        model.addAttribute("view", view);
        model.addAttribute("sides", sides(view));
        model.addAttribute("address", "/fusions/" + kind + "/" + kept + "/" + gone);
        model.addAttribute("swapped", "/fusions/" + kind + "/" + gone + "/" + kept);
        return view;
    }

    /** Whose value stays, with both values in words, by field. */
    private static Map<MergeField, List<Choice>> sides(MergeView view) {
        var sides = new EnumMap<MergeField, List<Choice>>(MergeField.class);
        view.different()
                .forEach(pair -> sides.put(
                        pair.field(),
                        List.of(
                                new Choice(MergeForm.KEPT, Outcome.words(pair.kept())).hint("Fiche gardée"),
                                new Choice(MergeForm.GONE, Outcome.words(pair.gone())).hint("Fiche absorbée"))));
        return sides;
    }

    private static MergeKind kind(String slug) {
        return MergeKind.named(slug).orElseThrow(NotFound::new);
    }
}
