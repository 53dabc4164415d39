package fr.carnet.orders.web.incubator;

import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.LotChoice;
import fr.carnet.orders.web.incubator.IncubatorSize.Grid;
import fr.carnet.orders.web.incubator.IncubatorSize.Unit;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.IncubatorPageSection;
import fr.carnet.startups.IncubatorStanding;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.StartupPageSection.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The size of an incubator against the units that cover it, for buyers and its coaches: who reads all of its startups. Nothing is ordered for an archived one. */
@Component
@Order(5)
class IncubatorSizeSection implements IncubatorPageSection {

    private final Agreements agreements;
    private final Incubators incubators;
    private final JdbcClient jdbc;
    private final Clock clock;

    IncubatorSizeSection(Agreements agreements, Incubators incubators, JdbcClient jdbc, Clock clock) {
        this.agreements = agreements;
        this.incubators = incubators;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Content> of(IncubatorId incubator, String slug, Viewer viewer) {
        if (!viewer.is(Role.BUYER, Role.COACH)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        return incubators.all(today).stream()
                .filter(held -> held.id().equals(incubator))
                .findFirst()
                .flatMap(held -> content(held, today, viewer));
    }

    private Optional<Content> content(IncubatorStanding standing, LocalDate today, Viewer viewer) {
        var lots = agreements.lots(today).stream().filter(LotChoice::orderable).toList();
        var units = units(lots);
        var grids = lots.stream()
                .map(lot -> new Grid(
                        standing,
                        lot,
                        units.stream()
                                .filter(unit -> unit.lot().equals(lot.id().value()))
                                .toList()))
                .filter(grid -> !grid.units().isEmpty())
                .toList();
        var size = new IncubatorSize(standing, grids, viewer.is(Role.BUYER));
        return grids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content("taille", "Taille et unité d’œuvre", "orders/incubator/size-section", size));
    }

    private List<Unit> units(List<LotChoice> lots) {
        return jdbc.sql("""
                select lot_id as lot, code, title, clause, minimum_startups as least, maximum_startups as most, for_creation
                from work_unit
                where lot_id = any(:lots) and withdrawn_on is null and (maximum_startups is not null or for_creation)
                order by maximum_startups nulls first, position""")
                .param("lots", lots.stream().map(lot -> lot.id().value()).toArray(UUID[]::new))
                .query(Unit.class)
                .list();
    }
}
