package fr.carnet.demo;

import fr.carnet.demo.DemoOrder.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the planned orders with their numbers, lines and histories, in the order in which they were issued. */
final class DemoOrderWriter {

    private final DemoWorld world;
    private final UUID buyer;
    private final Map<UUID, String> prefixes = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();

    DemoOrderWriter(DemoWorld world, UUID buyer) {
        this.world = world;
        this.buyer = buyer;
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
        Integer inYear = order.isNumbered() ? next(order) : null;
        String number = inYear == null ? null : number(order, inYear);
        Place place = place(order);
        world.jdbc()
                .sql("""
                insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, startup_id, state, number,
                    number_year, number_in_year, phase, complexity,
                    stakeholders_level, product_level, service_level, impacts_level, starts_on, ends_on, beneficiary, beneficiary_address,
                    place_of_work, billing_siret, billing_service, billing_commitment, signatory, vat_rate, total_excl_vat,
                    total_vat, total_incl_vat, total_days, created_by, created_at, issued_at, issued_on)
                values (:id, 0, :agreement, :lot, :award, :contractor, :startup, :state, :number, :year, :inYear, :phase,
                    :complexity, :complexity, :complexity, :complexity, :complexity, :starts, :ends, :beneficiary, :address, :place, :siret, 'CARNET-DEMO', :commitment,
                    :signatory, :rate, :total, :vat, :incl, :days, :buyer, :created, :issuedAt, :issuedOn)""")
                .param("id", order.id())
                .param("agreement", order.award().agreement())
                .param("lot", order.award().lot())
                .param("award", order.award().id())
                .param("contractor", order.award().contractor())
                .param("startup", order.startup())
                .param("state", order.state())
                .param("number", number)
                .param("year", inYear == null ? null : order.issuedOn().getYear())
                .param("inYear", inYear)
                .param("phase", number == null ? null : order.phase()) // taken over at issue
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
                .param("buyer", buyer)
                .param("created", world.during(order.issuedOn().minusDays(2)))
                .param("issuedAt", issuedAt)
                .param("issuedOn", issuedAt == null ? null : order.issuedOn())
                .update();
        order.incubators().forEach(incubator -> world.jdbc()
                .sql("insert into order_incubator (order_id, incubator_id) values (?, ?)")
                .params(order.id(), incubator)
                .update());
        for (int i = 0; i < order.lines().size(); i++) {
            write(order, order.lines().get(i), i + 1);
        }
        history(order, number);
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

    private void history(DemoOrder order, @Nullable String number) {
        change(order, number, "DRAFT", order.issuedOn().minusDays(2), buyer, "Dominique Acheteur", "");
        if (!order.isNumbered()) {
            return;
        }
        change(order, number, "ISSUED", order.issuedOn(), buyer, "Dominique Acheteur", "");
        if (order.state().equals("CANCELLED")) {
            String reason = "Besoin reporté par le bénéficiaire.";
            change(order, number, "CANCELLED", order.issuedOn().plusDays(1), buyer, "Dominique Acheteur", reason);
            return;
        }
        if (order.state().equals("ISSUED")) {
            return;
        }
        LocalDate answered = earlier(order.issuedOn().plusDays(1), world.today());
        change(order, number, "ACKNOWLEDGED", answered, null, "Correspondant du titulaire", "");
        if (order.isTracked() && order.days().signum() > 0) {
            change(order, number, "IN_PROGRESS", order.startsOn(), null, "Correspondant du titulaire", "");
        }
        if (order.state().equals("COMPLETED")) {
            change(
                    order,
                    number,
                    "COMPLETED",
                    earlier(order.endsOn().plusDays(6), world.today()),
                    buyer,
                    "Dominique Acheteur",
                    "");
        }
        if (order.state().equals("TERMINATED")) {
            String reason = "Deux mauvaises exécutions constatées.";
            change(order, number, "TERMINATED", order.endsOn().minusDays(20), buyer, "Dominique Acheteur", reason);
        }
    }

    private void change(
            DemoOrder order,
            @Nullable String number,
            String state,
            LocalDate day,
            @Nullable UUID account,
            String actor,
            String reason) {
        OffsetDateTime at = world.during(day);
        world.update("""
                insert into order_change (order_id, state, account_id, actor, changed_at, reason) values (?, ?, ?, ?, ?, ?)""", order.id(), state, account, actor, at, reason);
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

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
