package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AwardReach;
import fr.carnet.agreements.terms.NonRenewals;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the list of agreements, and the page of one. */
@Controller
class AgreementController {

    private final AgreementListQueries list;
    private final AgreementQueries queries;
    private final NonRenewals nonRenewals;
    private final MessageSource messages;
    private final Clock clock;

    AgreementController(
            AgreementListQueries list,
            AgreementQueries queries,
            NonRenewals nonRenewals,
            MessageSource messages,
            Clock clock) {
        this.list = list;
        this.queries = queries;
        this.nonRenewals = nonRenewals;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/accords")
    String list(@ModelAttribute("filter") AgreementFilter filter, ListRequest request, Viewer viewer, Model model) {
        model.addAttribute("page", list.page(filter, request, viewer));
        model.addAttribute("amounts", AwardReach.of(viewer).amounts());
        model.addAttribute("edits", viewer.is(Role.BUYER));
        return "agreements/terms/list";
    }

    @GetMapping("/accords/export.{format}")
    void export(AgreementFilter filter, ListRequest request, Viewer viewer, Export export) {
        var columns = columns();
        export.send(
                "accords-cadres",
                AwardReach.of(viewer).amounts() ? columns.money("Engagé HT (€)", AgreementRow::committed) : columns,
                row -> list.each(filter, request, viewer, row));
    }

    @GetMapping("/accords/{id}")
    String page(@PathVariable UUID id, Viewer viewer, Model model) {
        var agreement = queries.sheet(id, viewer).orElseThrow(NotFound::new);
        model.addAttribute("agreement", agreement);
        model.addAttribute("timeline", Timeline.of(agreement.validity(), LocalDate.now(clock)));
        var lots = queries.lots(id, viewer);
        var sight = AwardReach.of(viewer);
        model.addAttribute("lots", lots);
        model.addAttribute("readiness", viewer.is(Role.BUYER) ? Readiness.of(agreement.id(), lots) : List.of());
        model.addAttribute("nonRenewals", sight.everyAward() ? nonRenewals.history(new AgreementId(id)) : List.of());
        var orders = queries.orders(id, viewer);
        model.addAttribute("orders", orders);
        model.addAttribute("sight", sight);
        model.addAttribute(
                "isModel",
                viewer.is(Role.BUYER) && orders.none() && lots.stream().anyMatch(LotCard::isFictitious));
        model.addAttribute("edits", viewer.is(Role.BUYER));
        return "agreements/terms/page";
    }

    private Columns<AgreementRow> columns() {
        return Columns.<AgreementRow>start()
                .text("Référence", AgreementRow::reference)
                .text("Intitulé", AgreementRow::title)
                .text("Pouvoir adjudicateur", AgreementRow::contractingAuthority)
                .text("État", row -> messages.getMessage("Standing." + row.standing(), null, Locale.FRENCH))
                .date("Notifié le", row -> row.validity().notifiedOn())
                .date("Dernier jour", AgreementRow::lastDay)
                .date("Prochain préavis", AgreementRow::nextNotice)
                .whole("Lots", AgreementRow::lots)
                .whole("Bons de commande", AgreementRow::orders);
    }
}
