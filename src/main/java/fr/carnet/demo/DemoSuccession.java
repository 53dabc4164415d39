package fr.carnet.demo;

import fr.carnet.demo.DemoCatalogue.Award;
import fr.carnet.demo.DemoOrder.Line;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * What goes wrong with contractors: an order refused by the first in rank and ordered anew from the second, an award that was
 * suspended for a while, poor executions. Played last, with a chance of its own, so that nothing else depends on it.
 */
final class DemoSuccession {

    private static final long SEED = 2018;
    private static final String BUYER = "Dominique Acheteur";
    private static final String CORRESPONDENT = "Correspondant du titulaire";
    private static final String REFUSAL = "Toutes nos équipes de ce profil sont engagées jusqu’à la fin du trimestre.";

    private final DemoWorld world;
    private final UUID buyer;
    private final LocalDate day;

    DemoSuccession(DemoWorld other, UUID buyer) {
        this.world = new DemoWorld(other.jdbc(), other.today(), new Random(SEED));
        this.buyer = buyer;
        this.day = world.today().minusDays(1);
    }

    void play(List<DemoOrder> orders, DemoCatalogue catalogue) {
        model(orders, catalogue).ifPresent(model -> {
            List<Award> ranks = catalogue.awardsOf(model.award().lot());
            refuseAndOrderAnew(model, ranks.get(0), ranks.get(1), catalogue);
            suspendInThePast(ranks.get(ranks.size() - 1));
            executePoorly(ranks.get(0));
        });
    }

    /** The last order for a startup that the first in rank of several got. */
    private static Optional<DemoOrder> model(List<DemoOrder> orders, DemoCatalogue catalogue) {
        return orders.stream()
                .filter(order -> order.startup() != null && order.days().signum() > 0)
                .filter(order -> order.award().rank() == 1
                        && catalogue.awardsOf(order.award().lot()).size() > 1)
                .reduce((one, next) -> next);
    }

    private void refuseAndOrderAnew(DemoOrder model, Award first, Award second, DemoCatalogue catalogue) {
        DemoOrder refused = draft(model, first, catalogue);
        DemoOrder anew = draft(model, second, catalogue);
        new DemoOrderWriter(world, buyer).write(List.of(refused, anew));
        UUID entry = world.id();
        issue(refused, 9);
        world.update("update purchase_order set state = 'CANCELLED', refused = true where id = ?", refused.id());
        change(refused, "CANCELLED", CORRESPONDENT, 10, REFUSAL);
        world.update("""
                insert into award_journal (id, award_id, kind, by_contractor, order_id, happened_on, reason, actor, recorded_at)
                values (?, ?, 'REFUSAL', true, ?, ?, ?, ?, ?)""", entry, first.id(), refused.id(), day, REFUSAL, CORRESPONDENT, at(10));
        world.update("""
                insert into order_ground (order_id, award_id, rank, contractor, ground, entry_id, facts, clause, account_id, actor, recorded_at)
                select ?, w.id, w.rank, c.name, 'REFUSAL', ?, ?, a.reference || coalesce(', ' || (a.clauses ->> 'allocation'), ''), ?, ?, ?
                from award w join contractor c on c.id = w.contractor_id join lot l on l.id = w.lot_id
                join framework_agreement a on a.id = l.agreement_id where w.id = ?""", anew.id(), entry, REFUSAL, buyer, BUYER, at(11), first.id());
        world.update("update purchase_order set replaces_id = ? where id = ?", refused.id(), anew.id());
        issue(anew, 14);
        world.update("update purchase_order set state = 'ACKNOWLEDGED' where id = ?", anew.id());
        change(anew, "ACKNOWLEDGED", CORRESPONDENT, 16, "");
        new DemoDeliverables(world).play(List.of(acknowledged(anew)));
    }

    private DemoOrder draft(DemoOrder model, Award award, DemoCatalogue catalogue) {
        LocalDate start = world.today().plusDays(12);
        return new DemoOrder(
                world.id(),
                "DRAFT",
                award,
                model.startup(),
                List.of(),
                model.phase(),
                day,
                start,
                start.plusMonths(3).minusDays(1),
                model.lines().stream()
                        .map(line -> new Line(
                                world.id(), line.unit(), line.quantity(), catalogue.price(award, line.unit(), day)))
                        .toList());
    }

    private static DemoOrder acknowledged(DemoOrder order) {
        return new DemoOrder(
                order.id(),
                "ACKNOWLEDGED",
                order.award(),
                order.startup(),
                order.incubators(),
                order.phase(),
                order.issuedOn(),
                order.startsOn(),
                order.endsOn(),
                order.lines());
    }

    private void issue(DemoOrder order, int hour) {
        int sequence = world.jdbc()
                .sql("""
                insert into order_counter (agreement_id, year, last_number) values (?, ?, 1)
                on conflict (agreement_id, year) do update set last_number = order_counter.last_number + 1
                returning last_number""")
                .params(order.award().agreement(), day.getYear())
                .query(Integer.class)
                .single();
        world.update(
                """
                update purchase_order o set state = 'ISSUED', number_year = ?, number_in_year = ?, issued_at = ?, issued_on = ?,
                    number = (select a.number_prefix from framework_agreement a where a.id = o.agreement_id)
                        || '-' || ? || '-' || lpad(cast(? as text), 4, '0')
                where id = ?""", day.getYear(), sequence, at(hour), day, Integer.toString(day.getYear()), sequence, order.id());
        change(order, "ISSUED", BUYER, hour, "");
    }

    private void change(DemoOrder order, String state, String actor, int hour, String reason) {
        world.update(
                "insert into order_change (order_id, state, account_id, actor, changed_at, reason) values (?, ?, ?, ?, ?, ?)",
                order.id(),
                state,
                actor.equals(BUYER) ? buyer : null,
                actor,
                at(hour),
                reason);
    }

    private void suspendInThePast(Award award) {
        LocalDate until = world.today().minusDays(20);
        world.update("update award set suspended_until = ? where id = ?", until, award.id());
        world.update("""
                insert into award_suspension (award_id, suspended_until, reason, account_id, actor, recorded_at)
                values (?, ?, 'Réorganisation de la société : aucune équipe disponible.', ?, ?, ?)""", award.id(), until, buyer, BUYER, world.during(until.minusDays(30)));
    }

    /** One that was answered, on an order that ended for it, and one that waits for its answer. */
    private void executePoorly(Award award) {
        poor(award, "TERMINATED", "HALF_DONE", "Deux user stories livrées sur les cinq de l’itération.", """
                Le jeu de données de recette n’a été fourni qu’en fin d’itération ; les trois autres sont prêtes.""");
        poor(
                award,
                "IN_PROGRESS",
                "BADLY_DONE",
                "La mise en production du 3 a échoué : aucun retour arrière prévu.",
                null);
    }

    private void poor(
            Award award, String state, String kind, String facts, @org.jspecify.annotations.Nullable String answer) {
        world.update(
                """
                insert into poor_execution (id, order_id, kind, happened_on, facts, account_id, actor, recorded_at,
                    answer, answerer, answered_at)
                select ?, o.id, ?, o.on_day, ?, ?, ?, o.on_day + time '15:00' at time zone 'Europe/Paris',
                    cast(? as text), case when cast(? as text) is not null then ? end,
                    case when cast(? as text) is not null then o.on_day + time '17:45' at time zone 'Europe/Paris' end
                from (select id, least(starts_on + 20, ends_on - 20, cast(? as date) - 2) as on_day from purchase_order
                      where state = ? order by award_id = ? desc, issued_on desc, id limit 1) o""",
                world.id(),
                kind,
                facts,
                buyer,
                BUYER,
                answer,
                answer,
                CORRESPONDENT,
                answer,
                world.today(),
                state,
                award.id());
    }

    private OffsetDateTime at(int hour) {
        return day.atTime(hour, 20).atZone(ZoneId.of("Europe/Paris")).toOffsetDateTime();
    }
}
