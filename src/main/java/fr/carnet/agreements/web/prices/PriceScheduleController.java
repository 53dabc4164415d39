package fr.carnet.agreements.web.prices;

import fr.carnet.agreements.AwardReach;
import fr.carnet.agreements.web.terms.AgreementQueries;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the price schedule of an agreement: every award's for the buyer, a company's own for its correspondents. */
@Controller
class PriceScheduleController {

    private static final Columns<PriceRow> COLUMNS = Columns.<PriceRow>start()
            .whole("Lot", PriceRow::lot)
            .text("Titulaire", PriceRow::contractor)
            .whole("Rang", PriceRow::rank)
            .text("Unité d’œuvre", PriceRow::code)
            .text("Intitulé", PriceRow::title)
            .days("Jours par unité", PriceRow::days)
            .money("Prix unitaire HT (€)", PriceRow::amount)
            .money("Prix HT par jour (€)", PriceRow::perDay)
            .date("Depuis le", PriceRow::validFrom)
            .date("Jusqu’au", PriceRow::lastDay);

    private final AgreementQueries agreements;
    private final PriceQueries prices;
    private final UnitPriceQueries unitPrices;
    private final Clock clock;

    PriceScheduleController(
            AgreementQueries agreements, PriceQueries prices, UnitPriceQueries unitPrices, Clock clock) {
        this.agreements = agreements;
        this.prices = prices;
        this.unitPrices = unitPrices;
        this.clock = clock;
    }

    @GetMapping("/accords/{id}/bpu")
    String page(
            @PathVariable UUID id,
            @ModelAttribute("filter") PriceFilter filter,
            ListRequest list,
            Viewer viewer,
            Model model) {
        viewer.mustBe(AwardReach.PRICE_READERS);
        var agreement = agreements.sheet(id, viewer).orElseThrow(NotFound::new);
        var today = LocalDate.now(clock);
        model.addAttribute("agreement", agreement);
        model.addAttribute("on", filter.on(today));
        model.addAttribute("page", prices.page(id, filter, today, list, viewer));
        model.addAttribute("gaps", unitPrices.without(id, filter.on(today), viewer));
        model.addAttribute("buyer", viewer.is(Role.BUYER));
        model.addAttribute("companies", prices.companies(id, viewer));
        model.addAttribute(
                "lots",
                agreements.lots(id, viewer).stream()
                        .map(lot -> new Choice(Integer.toString(lot.number()), "Lot " + lot.number()))
                        .toList());
        return "agreements/prices/prices";
    }

    @GetMapping("/accords/{id}/bpu/export.{format}")
    void export(@PathVariable UUID id, PriceFilter filter, ListRequest list, Viewer viewer, Export export) {
        viewer.mustBe(AwardReach.PRICE_READERS);
        var agreement = agreements.sheet(id, viewer).orElseThrow(NotFound::new);
        export.send(
                "bpu-" + agreement.reference().toLowerCase(Locale.ROOT),
                COLUMNS,
                row -> prices.each(id, filter, LocalDate.now(clock), list, viewer, row));
    }
}
