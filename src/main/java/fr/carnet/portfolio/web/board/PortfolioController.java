package fr.carnet.portfolio.web.board;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.French;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.PhaseClock;
import fr.carnet.startups.SixMonths;
import fr.carnet.startups.indicators.IndicatorTrend;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.HxRequest;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The portfolio: startups by phase and by incubator, their time in it, the days of their orders; amounts for buyers alone. */
@Controller
class PortfolioController {

    private final PortfolioQueries queries;
    private final EuroQueries euros;
    private final Incubators incubators;
    private final PortfolioLabels labels;
    private final Clock clock;

    PortfolioController(
            PortfolioQueries queries, EuroQueries euros, Incubators incubators, PortfolioLabels labels, Clock clock) {
        this.queries = queries;
        this.euros = euros;
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
        Page<PortfolioRow> page = queries.page(filter, request, today, viewer.reach(), totals.startups());
        model.addAttribute("page", page);
        if (filter.byIncubator()) {
            model.addAttribute("groups", queries.groups(filter, today, viewer.reach()));
        } else if (filter.board()) {
            List<BoardColumn> columns = BoardColumn.of(queries.cards(filter, today, viewer.reach()));
            model.addAttribute("columns", columns);
            model.addAttribute("trends", queries.trends(BoardColumn.shown(columns), viewer.reach()));
        } else {
            model.addAttribute("trends", queries.trends(page.rows(), viewer.reach()));
        }
        if (viewer.seesAmounts()) {
            model.addAttribute("euros", euros.of(filter, today, viewer));
        }
        model.addAttribute("figures", queries.figures(filter, today, viewer.reach()));
        model.addAttribute("phases", labels.phases());
        model.addAttribute("alerts", labels.alerts());
        model.addAttribute("moves", labels.moves());
        model.addAttribute("incubators", incubators.choices(viewer.reach()));
        model.addAttribute("sponsors", queries.sponsors(viewer.reach()));
        model.addAttribute("writes", viewer.is(Role.COACH));
        return hx.view("portfolio/board/portfolio", "resultats");
    }

    @GetMapping("/portefeuille/export.{format}")
    void export(PortfolioFilter filter, ListRequest request, Viewer viewer, Export export) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        LocalDate today = LocalDate.now(clock);
        Columns<PortfolioRow> columns = columns();
        if (viewer.seesAmounts()) {
            EuroQueries.Amounts amounts = euros.of(filter, today, viewer);
            columns = columns.money(
                            "Commandé HT (€)", row -> amounts.of(row.id()).ordered())
                    .money("Solde HT (€)", row -> amounts.of(row.id()).left());
        }
        Map<UUID, IndicatorTrend> trends = queries.trends(viewer.reach());
        columns = columns.text("Indicateur principal", row -> indicator(trends.get(row.id())));
        Columns<PortfolioRow> all = columns;
        export.send("portefeuille", all, row -> queries.each(filter, request, today, viewer.reach(), row));
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
                .days("Reste à faire estimé (j)", row -> row.days().remaining())
                .days("Dérive (j)", row -> row.days().drift())
                .text("Comité", labels::committee)
                .whole("Bons à échéance sous 45 jours", PortfolioRow::ending)
                .date("Fin du premier", PortfolioRow::nextEnd)
                .text("Alertes", labels::alerts);
    }

    private static @Nullable String indicator(@Nullable IndicatorTrend trend) {
        return trend == null ? null : trend.name() + " : " + French.number(trend.value()) + " " + trend.unit();
    }

    private static @Nullable Number clock(PortfolioRow row, Function<PhaseClock, Long> figure) {
        return Optional.ofNullable(row.clock()).map(figure).orElse(null);
    }
}
