package fr.carnet.demo;

import fr.carnet.demo.DemoCatalogue.Award;
import fr.carnet.demo.DemoCatalogue.Unit;
import fr.carnet.demo.DemoOrder.Line;
import fr.carnet.shared.Actor;
import fr.carnet.shared.French;
import fr.carnet.shared.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * What orders are for beside single startups and whole incubators: an incubator in creation with the order that sets it up, and
 * an incubator that no unit covers, half of whose startups one order names, while a draft names the rest. Played after the
 * orders of the year, with a chance of its own, so that nothing else depends on it.
 */
final class DemoTargets {

    private static final long SEED = 2020;

    private final DemoWorld world;
    private final UUID buyer;
    private final DemoActors actors;
    private final LocalDate day;

    DemoTargets(DemoWorld other, UUID buyer) {
        this.world = new DemoWorld(other.jdbc(), other.today(), new Random(SEED));
        this.buyer = buyer;
        this.actors = new DemoActors(world, buyer);
        this.day = world.today().minusDays(1);
    }

    /** @param offTheGrid an incubator with more startups than any unit covers */
    void play(DemoCatalogue catalogue, UUID offTheGrid) {
        setUpAnIncubator(catalogue);
        splitAnIncubator(catalogue, offTheGrid);
    }

    private void setUpAnIncubator(DemoCatalogue catalogue) {
        UUID incubator = world.id();
        world.update("""
                insert into incubator (id, slug, name, sponsor_id, in_creation, success_conditions, success_criteria)
                select ?, 'la-ruche', 'La Ruche', s.id, true, ?, ? from sponsor s order by s.name limit 1""", incubator, """
                Une direction s’engage à loger l’équipe et à lui laisser choisir ses outils.
                Deux porteurs d’intrapreneuriat sont identifiés, à plein temps.""", """
                Une première startup en construction dans l’année.
                Le budget de deux startups est sécurisé pour dix-huit mois.""");
        catalogue.forCreation().stream()
                .findFirst()
                .ifPresent(unit -> issue(draft(unit, List.of(incubator), catalogue), catalogue, List.of()));
    }

    private void splitAnIncubator(DemoCatalogue catalogue, UUID incubator) {
        List<UUID> startups = world.jdbc()
                .sql("""
                select s.id from startup s join startup_phase_on(?) p on p.startup_id = s.id
                where s.incubator_id = ? and p.phase is not null order by s.name""")
                .params(world.today(), incubator)
                .query(UUID.class)
                .list();
        List<UUID> first = startups.subList(0, startups.size() / 2);
        List<UUID> rest = startups.subList(startups.size() / 2, startups.size());
        catalogue.forIncubator(first.size()).stream()
                .findFirst()
                .ifPresent(unit -> issue(draft(unit, List.of(), catalogue), catalogue, first));
        catalogue.forIncubator(rest.size()).stream()
                .findFirst()
                .ifPresent(unit -> prepare(draft(unit, List.of(), catalogue), catalogue, rest));
    }

    private DemoOrder draft(Unit unit, List<UUID> incubators, DemoCatalogue catalogue) {
        Award award = catalogue.firstAwardOf(unit.lot());
        LocalDate start = WorkingDays.after(world.today().plusDays(4), 1);
        return new DemoOrder(
                world.id(),
                "DRAFT",
                award,
                null,
                incubators,
                null,
                day,
                start,
                start.plusMonths(6).minusDays(1),
                List.of(new Line(world.id(), unit, BigDecimal.ONE, catalogue.price(award, unit, day))));
    }

    private void prepare(DemoOrder order, DemoCatalogue catalogue, List<UUID> named) {
        new DemoOrderWriter(world, buyer, catalogue).write(List.of(order));
        named.forEach(startup ->
                world.update("insert into order_startup (order_id, startup_id) values (?, ?)", order.id(), startup));
        if (!named.isEmpty()) {
            world.update("""
                    update purchase_order o set beneficiary = p.name, beneficiary_address = p.address, billing_siret = p.siret
                    from startup s join incubator i on i.id = s.incubator_id join sponsor p on p.id = i.sponsor_id
                    where o.id = ? and s.id = ?""", order.id(), named.get(0));
        }
    }

    private void issue(DemoOrder order, DemoCatalogue catalogue, List<UUID> named) {
        prepare(order, catalogue, named);
        int sequence = world.jdbc()
                .sql("""
                insert into order_counter (agreement_id, year, last_number) values (?, ?, 1)
                on conflict (agreement_id, year) do update set last_number = order_counter.last_number + 1
                returning last_number""")
                .params(order.award().agreement(), day.getYear())
                .query(Integer.class)
                .single();
        world.update("""
                update purchase_order o set state = 'ISSUED', number_year = ?, number_in_year = ?, issued_at = ?, issued_on = ?,
                    number = (select a.number_prefix from framework_agreement a where a.id = o.agreement_id)
                        || '-' || ? || '-' || lpad(cast(? as text), 4, '0')
                where id = ?""", day.getYear(), sequence, at(9), day, Integer.toString(day.getYear()), sequence, order.id());
        change(order, "ISSUED", actors.buyer(), 9);
        world.update("update purchase_order set state = 'ACKNOWLEDGED' where id = ?", order.id());
        change(order, "ACKNOWLEDGED", actors.correspondent(order.award().contractor()), 15);
        new DemoDeliverables(world, buyer)
                .play(List.of(new DemoOrder(
                        order.id(),
                        "ACKNOWLEDGED",
                        order.award(),
                        null,
                        order.incubators(),
                        null,
                        order.issuedOn(),
                        order.startsOn(),
                        order.endsOn(),
                        order.lines())));
    }

    private void change(DemoOrder order, String state, Actor actor, int hour) {
        world.update(
                "insert into order_change (order_id, state, account_id, actor, changed_at, reason) values (?, ?, ?, ?, ?, '')",
                order.id(),
                state,
                actor.accountId(),
                actor.name(),
                at(hour));
    }

    private OffsetDateTime at(int hour) {
        return day.atTime(hour, 40).atZone(French.PARIS).toOffsetDateTime();
    }
}
