package fr.carnet.portfolio.web.board;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.PhaseClock;
import fr.carnet.startups.SixMonths;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.HxRequest;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The portfolio: startups by phase, their time in it, the days of their orders; no price anywhere. */
@Controller
class PortfolioController {

    private final PortfolioQueries queries;
    private final Incubators incubators;
    private final PortfolioLabels labels;
    private final Clock clock;

    PortfolioController(PortfolioQueries queries, Incubators incubators, PortfolioLabels labels, Clock clock) {
        this.queries = queries;
        this.incubators = incubators;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/portefeuille")
    String portfolio(
            @ModelAttribute("filter") PortfolioFilter filter,
            ListRequest request,
            Viewer viewer,
            HxRequest hx,
            Model model) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        LocalDate today = LocalDate.now(clock);
        PortfolioQueries.Totals totals = queries.totals(filter, today, viewer.reach());
        model.addAttribute("totals", totals);
        model.addAttribute("page", queries.page(filter, request, today, viewer.reach(), totals.startups()));
        if (filter.board()) {
            model.addAttribute("columns", BoardColumn.of(queries.cards(filter, today, viewer.reach())));
        }
        model.addAttribute("figures", queries.figures(filter, today, viewer.reach()));
        model.addAttribute("phases", labels.phases());
        model.addAttribute("alerts", labels.alerts());
        model.addAttribute("incubators", incubators.choices(viewer.reach()));
        return hx.view("portfolio/board/portfolio", "resultats");
    }

    @GetMapping("/portefeuille/export.{format}")
    void export(PortfolioFilter filter, ListRequest request, Viewer viewer, Export export) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        LocalDate today = LocalDate.now(clock);
        export.send("portefeuille", columns(), row -> queries.each(filter, request, today, viewer.reach(), row));
    }

    private Columns<PortfolioRow> columns() {
        return Columns.<PortfolioRow>start()
                .text("Startup", PortfolioRow::name)
                .text("Incubateur", PortfolioRow::incubatorName)
                .text("Phase", row -> labels.standing(row.phase(), row.stopped()))
                .date("Depuis le", PortfolioRow::since)
                .whole("Temps dans la phase (semaines)", row -> clock(row, PhaseClock::weeks))
                .whole("Durée nominale (semaines)", row -> clock(row, PhaseClock::nominalWeeks))
                .date("Décision à prendre avant le", row -> Optional.ofNullable(row.sixMonths())
                        .map(SixMonths::decideBy)
                        .orElse(null))
                .days("Commandé (j)", row -> row.days().ordered())
                .days("Consommé (j)", row -> row.days().consumed())
                .days("Solde (j)", row -> row.days().balance())
                .text("Alertes", labels::alerts);
    }

    private static @Nullable Number clock(PortfolioRow row, Function<PhaseClock, Long> figure) {
        return Optional.ofNullable(row.clock()).map(figure).orElse(null);
    }
}
