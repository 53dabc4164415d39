package fr.carnet.demo;

import fr.carnet.demo.DemoCatalogue.Award;
import fr.carnet.demo.DemoOrder.Line;
import fr.carnet.shared.Actor;
import fr.carnet.shared.WorkingDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the planned orders with their numbers, lines and histories, in the order in which they were issued. */
final class DemoOrderWriter {

    private static final String INCAPACITY =
            "Plan de charge complet : la société ne peut réunir d’équipe de ce profil avant deux mois.";

    /** Kind, facts and answer. */
    private static final List<List<String>> POOR_EXECUTIONS = List.of(
            List.of(
                    "HALF_DONE",
                    "Deux user stories livrées sur les cinq de l’itération.",
                    "Le jeu de données de recette n’a été fourni qu’en fin d’itération ; les trois autres sont prêtes."),
            List.of(
                    "BADLY_DONE",
                    "La mise en production a échoué : aucun retour arrière n’était prévu.",
                    "L’incident a duré une heure ; la procédure de retour arrière est écrite depuis."));

    /** The last entry of an award's journal that says so. */
    private record Incapacity(UUID entry, LocalDate day) {}

    private final DemoWorld world;
    private final DemoActors actors;
    private final DemoCatalogue catalogue;
    private final Map<UUID, String> prefixes = new HashMap<>();
    private final Map<UUID, Incapacity> incapacities = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();

    DemoOrderWriter(DemoWorld world, UUID buyer, DemoCatalogue catalogue) {
        this.world = world;
        this.actors = new DemoActors(world, buyer);
        this.catalogue = catalogue;
        world.jdbc().sql("select id, number_prefix from framework_agreement").query(row -> {
            prefixes.put(row.getObject(1, UUID.class), row.getString(2));
        });
    }

    void write(List<DemoOrder> orders) {
        orders.forEach(this::write);
        counters.forEach((key, last) -> world.update(
                "insert into order_counter (agreement_id, year, last_number) values (cast(? as uuid), ?, ?)",
                key.substring(0, 36),
                Integer.valueOf(key.substring(37)),
                last));
    }

    private void write(DemoOrder order) {
        BigDecimal total = order.total();
        BigDecimal vat =
                total.multiply(order.award().vatRate()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        OffsetDateTime issuedAt = order.isNumbered() ? world.during(order.issuedOn()) : null;
        Place place = place(order);
        world.jdbc()
                .sql("""
                insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, startup_id, state, complexity,
                    stakeholders_level, product_level, service_level, impacts_level, starts_on, ends_on, beneficiary, beneficiary_address,
                    place_of_work, billing_siret, billing_service, billing_commitment, signatory, vat_rate, total_excl_vat,
                    total_vat, total_incl_vat, total_days, created_by, created_at)
                values (:id, 0, :agreement, :lot, :award, :contractor, :startup, 'DRAFT',
                    :complexity, :complexity, :complexity, :complexity, :complexity, :starts, :ends, :beneficiary, :address, :place, :siret, 'CARNET-DEMO', :commitment,
                    :signatory, :rate, :total, :vat, :incl, :days, :buyer, :created)""")
                .param("id", order.id())
                .param("agreement", order.award().agreement())
                .param("lot", order.award().lot())
                .param("award", order.award().id())
                .param("contractor", order.award().contractor())
                .param("startup", order.startup())
                .param("complexity", DemoOrders.complexity(world, order))
                .param("starts", order.startsOn())
                .param("ends", order.endsOn())
                .param("beneficiary", place.name())
                .param("address", place.address())
                .param("place", "Locaux du bénéficiaire et à distance")
                .param("siret", place.siret())
                .param("commitment", "15" + String.format("%08d", world.between(1, 99_999_999)))
                .param("signatory", order.award().signatory())
                .param("rate", order.award().vatRate())
                .param("total", total)
                .param("vat", vat)
                .param("incl", total.add(vat))
                .param("days", order.days())
                .param("buyer", actors.buyer().accountId())
                .param("created", world.during(order.issuedOn().minusDays(2)))
                .update();
        order.incubators().forEach(incubator -> world.jdbc()
                .sql("insert into order_incubator (order_id, incubator_id) values (?, ?)")
                .params(order.id(), incubator)
                .update());
        for (int i = 0; i < order.lines().size(); i++) {
            write(order, order.lines().get(i), i + 1);
        }
        if (issuedAt != null) {
            grounds(order);
            issue(order, issuedAt);
        }
        history(order);
        if (order.state().equals("TERMINATED")) {
            poorExecutions(order);
        }
    }

    /** What is taken over at issue, and the state that the order has reached since. */
    private void issue(DemoOrder order, OffsetDateTime issuedAt) {
        int inYear = next(order);
        world.update(
                """
                update purchase_order set state = ?, number = ?, number_year = ?, number_in_year = ?, phase = ?, issued_at = ?, issued_on = ?
                where id = ?""",
                order.state(),
                number(order, inYear),
                order.issuedOn().getYear(),
                inYear,
                order.phase(),
                issuedAt,
                order.issuedOn(),
                order.id());
    }

    /** Each better rank was passed over because its company could not do the work then: one entry of its journal serves for a month. */
    private void grounds(DemoOrder order) {
        for (Award passedOver : catalogue.awardsOf(order.award().lot())) {
            if (passedOver.rank() < order.award().rank()) {
                world.update(
                        """
                        insert into order_ground (order_id, award_id, rank, contractor, ground, entry_id, facts, clause, account_id, actor, recorded_at)
                        select ?, w.id, w.rank, c.name, 'INCAPACITY', ?, ?, a.reference || coalesce(', ' || (a.clauses ->> 'allocation'), ''), ?, ?, ?
                        from award w join contractor c on c.id = w.contractor_id join lot l on l.id = w.lot_id
                        join framework_agreement a on a.id = l.agreement_id where w.id = ?""",
                        order.id(),
                        incapacity(passedOver, order.issuedOn()),
                        INCAPACITY,
                        actors.buyer().accountId(),
                        actors.buyer().name(),
                        world.during(order.issuedOn()),
                        passedOver.id());
            }
        }
    }

    private UUID incapacity(Award award, LocalDate on) {
        Incapacity last = incapacities.get(award.id());
        if (last != null && !last.day().isBefore(on.minusDays(30))) {
            return last.entry();
        }
        LocalDate day = later(WorkingDays.onOrBefore(on.minusDays(1)), catalogue.notifiedOn(award));
        UUID entry = world.id();
        world.update(
                """
                insert into award_journal (id, award_id, kind, by_contractor, happened_on, reason, account_id, actor, recorded_at)
                values (?, ?, 'INCAPACITY', false, ?, ?, ?, ?, ?)""",
                entry,
                award.id(),
                day,
                INCAPACITY,
                actors.buyer().accountId(),
                actors.buyer().name(),
                world.during(day));
        incapacities.put(award.id(), new Incapacity(entry, day));
        return entry;
    }

    /** What an order was terminated for, each answered by its contractor. */
    private void poorExecutions(DemoOrder order) {
        Actor correspondent = actors.correspondent(order.award().contractor());
        for (int i = 0; i < POOR_EXECUTIONS.size(); i++) {
            List<String> poor = POOR_EXECUTIONS.get(i);
            LocalDate day = WorkingDays.onOrBefore(order.endsOn().minusDays(40 - 12L * i));
            OffsetDateTime recorded = world.during(day);
            world.update(
                    """
                    insert into poor_execution (id, order_id, kind, happened_on, facts, account_id, actor, recorded_at,
                        answer, answered_by, answerer, answered_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    world.id(),
                    order.id(),
                    poor.get(0),
                    day,
                    poor.get(1),
                    actors.buyer().accountId(),
                    actors.buyer().name(),
                    recorded,
                    poor.get(2),
                    correspondent.accountId(),
                    correspondent.name(),
                    recorded.plusDays(2));
        }
    }

    private void write(DemoOrder order, Line line, int position) {
        world.update(
                """
                insert into order_line (id, order_id, position, work_unit_id, code, title, quantity, unit_price, days_per_unit,
                                        amount, days)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as numeric), ?, cast(? as numeric))""",
                line.id(),
                order.id(),
                position,
                line.unit().id(),
                line.unit().code(),
                line.unit().title(),
                line.quantity(),
                line.price(),
                line.unit().days(),
                line.amount(),
                line.unit().days() == null ? null : line.days());
    }

    private void history(DemoOrder order) {
        Actor correspondent = actors.correspondent(order.award().contractor());
        change(order, "DRAFT", order.issuedOn().minusDays(2), actors.buyer(), "");
        if (!order.isNumbered()) {
            return;
        }
        change(order, "ISSUED", order.issuedOn(), actors.buyer(), "");
        if (order.state().equals("CANCELLED")) {
            String reason = "Besoin reporté par le bénéficiaire.";
            change(order, "CANCELLED", order.issuedOn().plusDays(1), actors.buyer(), reason);
            return;
        }
        if (order.state().equals("ISSUED")) {
            return;
        }
        LocalDate answered = earlier(order.issuedOn().plusDays(1), world.today());
        change(order, "ACKNOWLEDGED", answered, correspondent, "");
        if (order.isTracked()) {
            change(order, "IN_PROGRESS", order.startsOn(), correspondent, "");
        }
        if (order.state().equals("COMPLETED")) {
            change(order, "COMPLETED", earlier(order.endsOn().plusDays(6), world.today()), actors.buyer(), "");
        }
        if (order.state().equals("TERMINATED")) {
            String reason = "Deux mauvaises exécutions constatées.";
            change(order, "TERMINATED", order.endsOn().minusDays(20), actors.buyer(), reason);
        }
    }

    private void change(DemoOrder order, String state, LocalDate day, Actor actor, String reason) {
        OffsetDateTime at = world.during(day);
        world.update("""
                insert into order_change (order_id, state, account_id, actor, changed_at, reason) values (?, ?, ?, ?, ?, ?)""", order.id(), state, actor.accountId(), actor.name(), at, reason);
    }

    private int next(DemoOrder order) {
        return counters.merge(order.award().agreement() + ":" + order.issuedOn().getYear(), 1, Integer::sum);
    }

    private String number(DemoOrder order, int inYear) {
        return "%s-%d-%04d"
                .formatted(
                        prefixes.get(order.award().agreement()),
                        order.issuedOn().getYear(),
                        inYear);
    }

    private record Place(String name, String address, String siret) {}

    private Place place(DemoOrder order) {
        return world.jdbc()
                .sql("""
                select p.name, p.address, p.siret from sponsor p
                where p.id = coalesce((select s.sponsor_id from startup s where s.id = cast(:startup as uuid)),
                                      (select i.sponsor_id from incubator i where i.id = any(:incubators) limit 1),
                                      (select id from sponsor order by name limit 1))""")
                .param("startup", order.startup())
                .param("incubators", order.incubators().toArray(UUID[]::new))
                .query(Place.class)
                .single();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
