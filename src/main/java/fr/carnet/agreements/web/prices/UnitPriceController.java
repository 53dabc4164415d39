package fr.carnet.agreements.web.prices;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardReach;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.prices.Prices;
import fr.carnet.agreements.prices.UnitPrice;
import fr.carnet.agreements.web.terms.AgreementQueries;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Shows the prices of one unit for one award over time; a buyer adds the next one. */
@Controller
@RequestMapping("/accords/{id}/bpu/{award}/{unit}")
class UnitPriceController {

    private final Prices prices;
    private final UnitPriceQueries queries;
    private final AgreementQueries agreements;
    private final Clock clock;

    UnitPriceController(Prices prices, UnitPriceQueries queries, AgreementQueries agreements, Clock clock) {
        this.prices = prices;
        this.queries = queries;
        this.agreements = agreements;
        this.clock = clock;
    }

    @GetMapping
    String history(
            @PathVariable UUID id, @PathVariable UUID award, @PathVariable UUID unit, Viewer viewer, Model model) {
        model.addAttribute("form", new UnitPriceForm(null, null));
        return page(id, award, unit, viewer, model);
    }

    @PostMapping
    String set(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @PathVariable UUID unit,
            @Valid @ModelAttribute("form") UnitPriceForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER);
        var page = page(id, award, unit, viewer, model);
        var price = form.price();
        var from = form.from();
        if (price == null
                || from == null
                || !FormRefusals.attempt(
                        () -> prices.set(new AwardId(award), new WorkUnitId(unit), from, UnitPrice.of(price), viewer),
                        errors)) {
            return page;
        }
        flash.addFlashAttribute("done", "price.set");
        flash.addFlashAttribute("doneArgs", new Object[] {from});
        return "redirect:/accords/{id}/bpu/{award}/{unit}";
    }

    @PostMapping("/retrait")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @PathVariable UUID unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER);
        if (queries.unit(id, award, unit, viewer).isEmpty()) {
            throw new NotFound();
        }
        prices.withdraw(new AwardId(award), new WorkUnitId(unit), from, viewer);
        flash.addFlashAttribute("done", "price.withdrawn");
        return "redirect:/accords/{id}/bpu/{award}/{unit}";
    }

    private String page(UUID agreement, UUID award, UUID unit, Viewer viewer, Model model) {
        viewer.mustBe(AwardReach.PRICE_READERS);
        model.addAttribute("unit", queries.unit(agreement, award, unit, viewer).orElseThrow(NotFound::new));
        model.addAttribute("agreement", agreements.sheet(agreement, viewer).orElseThrow(NotFound::new));
        model.addAttribute("history", queries.history(award, unit));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("buyer", viewer.is(Role.BUYER));
        return "agreements/prices/unit-price";
    }
}
