package fr.carnet.orders.web.acts;

import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.amendment.AmendmentBase;
import fr.carnet.orders.amendment.AmendmentReview;
import fr.carnet.orders.amendment.Amendments;
import fr.carnet.orders.document.OrderPrint;
import fr.carnet.orders.issuing.UnitOffer;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.orders.web.page.OrderPdf;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

/** Amends an issued order: what to change, then what that makes of it, then the act (domain.md § 3). */
@Controller
@RequestMapping("/bons-de-commande/{id}/modificatif")
class AmendmentController {

    private static final String FORM = "orders/acts/amendment";
    private static final String NOTHING = "order.amend-nothing";
    private static final String REVIEW = "orders/acts/amendment-review";

    private final Amendments amendments;
    private final OrderPdf pdf;

    AmendmentController(Amendments amendments, OrderPdf pdf) {
        this.amendments = amendments;
        this.pdf = pdf;
    }

    @GetMapping
    String prepare(@PathVariable UUID id, Viewer viewer, Model model) {
        var base = amendments.open(new OrderId(id), viewer);
        model.addAttribute("form", AmendmentForm.of(base.order()));
        return form(base, model);
    }

    /** A page of the review that is asked for again, without what was typed. */
    @GetMapping("/relecture")
    String again(@PathVariable UUID id) {
        return "redirect:/bons-de-commande/{id}/modificatif";
    }

    /** @param corriger not null where what was typed is to be changed once more */
    @PostMapping("/relecture")
    String review(
            @PathVariable UUID id,
            @ModelAttribute("form") AmendmentForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String corriger,
            Viewer viewer,
            Model model) {
        var base = amendments.open(new OrderId(id), viewer);
        var review = corriger == null ? reviewed(base, form, errors, viewer) : Optional.<AmendmentReview>empty();
        return review.map(read -> review(base, read, model)).orElseGet(() -> form(base, model));
    }

    @PostMapping("/projet.pdf")
    ResponseEntity<byte[]> preview(
            @PathVariable UUID id, @ModelAttribute("form") AmendmentForm form, BindingResult errors, Viewer viewer)
            throws IOException {
        var base = amendments.open(new OrderId(id), viewer);
        var review = reviewed(base, form, errors, viewer);
        return review.isPresent()
                ? pdf.answer(
                        OrderPrint.project(review.get().after(), review.get().difference()),
                        List.of(),
                        "projet-de-bon-de-commande-modificatif")
                : ResponseEntity.badRequest().build();
    }

    @PostMapping
    String amend(
            @PathVariable UUID id,
            @ModelAttribute("form") AmendmentForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var base = amendments.open(new OrderId(id), viewer);
        var amendment = form.read(base.order(), errors);
        if (!errors.hasErrors()) {
            try {
                int version = amendments.amend(base.order().id(), form.getSeen(), amendment, viewer);
                flash.addFlashAttribute("done", "order.amended");
                flash.addFlashAttribute("doneArgs", new Object[] {version - 1, StoredFrench.name(base.order())});
                return "redirect:/bons-de-commande/{id}";
            } catch (RuleViolation refused) {
                refused.refusals().forEach(one -> reject(one, base, errors));
            }
        }
        return form(base, model);
    }

    /** All at once: what cannot be read, and what the rules say of the rest. */
    private Optional<AmendmentReview> reviewed(
            AmendmentBase base, AmendmentForm form, BindingResult errors, Viewer viewer) {
        var amendment = form.read(base.order(), errors);
        boolean read = !errors.hasErrors();
        var review = amendments.review(base.order().id(), form.getSeen(), amendment, viewer);
        review.refusals().stream()
                .filter(refused -> read || !refused.code().equals(NOTHING)) // what cannot be read is a change too
                .forEach(refused -> reject(refused, base, errors));
        return errors.hasErrors() ? Optional.empty() : Optional.of(review);
    }

    private static String form(AmendmentBase base, Model model) {
        model.addAttribute("base", base);
        return FORM;
    }

    private static String review(AmendmentBase base, AmendmentReview review, Model model) {
        model.addAttribute("base", base);
        model.addAttribute("review", review);
        model.addAttribute("difference", review.difference());
        return REVIEW;
    }

    /** A rule about one unit is said at that unit's field, one about a mention at that mention's; once at each. */
    private static void reject(Refusal refused, AmendmentBase base, BindingResult errors) {
        var field = FormRefusals.field(refused).map(AmendmentForm::mention).or(() -> unit(refused, base));
        if (field.filter(errors::hasFieldErrors).isEmpty()) {
            FormRefusals.say(refused, errors, any -> field);
        }
    }

    /** Its first argument is the unit's code. */
    private static Optional<String> unit(Refusal refused, AmendmentBase base) {
        Object code = refused.args().isEmpty() ? "" : refused.args().get(0);
        Stream<WorkUnitId> there = base.order().lines().stream()
                .filter(line -> line.code().equals(code))
                .map(OrderLine::unit);
        Stream<WorkUnitId> added = base.additions().stream()
                .map(UnitOffer::unit)
                .filter(unit -> unit.code().equals(code))
                .map(unit -> unit.id());
        return Stream.concat(there, added).findFirst().map(AmendmentForm::field);
    }
}
