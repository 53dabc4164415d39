package fr.carnet.demo;

import fr.carnet.orders.OrderState;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * What changed after the issue: a few orders amended, and what ended orders gave back. Played after all else, with a chance
 * of its own, so that nothing else depends on it.
 */
final class DemoRevisions {

    private static final long SEED = 2019;
    private static final String BUYER = "Dominique Acheteur";

    private static final List<String> REASONS = List.of(
            "Une deuxième direction métier rejoint le produit : une unité de plus est nécessaire.",
            "Le trafic a doublé depuis l’ouverture : le renfort est prolongé d’une unité.",
            "Les tests auprès des usagers demandent une unité supplémentaire.");

    /** What an order says, as its PDF shows it, from its rows. */
    private static final String DOCUMENT = """
            jsonb_build_object('number', o.number, 'issuedOn', o.issued_on, 'agreementReference', a.reference,
                'agreementTitle', a.title, 'authority', a.contracting_authority, 'lotNumber', lot.number, 'lotTitle', lot.title,
                'contractor', jsonb_build_object('name', c.name, 'siret', c.siret, 'address', c.address),
                'subject', 'Startup d’État ' || s.name, 'phase', o.phase,
                'mentions', jsonb_build_object('complexity', o.complexity, 'complexityReasons', o.complexity_reasons,
                    'startsOn', o.starts_on, 'endsOn', o.ends_on, 'beneficiary', o.beneficiary,
                    'beneficiaryAddress', o.beneficiary_address, 'placeOfWork', o.place_of_work,
                    'billingSiret', o.billing_siret, 'billingService', o.billing_service,
                    'billingCommitment', o.billing_commitment),
                'signatory', o.signatory, 'vatRate', o.vat_rate, 'totalExclVat', o.total_excl_vat, 'totalVat', o.total_vat,
                'totalInclVat', o.total_incl_vat, 'totalDays', o.total_days,
                'lines', (select jsonb_agg(jsonb_build_object('code', l.code, 'title', l.title, 'quantity', l.quantity,
                        'unitPrice', l.unit_price, 'amount', l.amount, 'days', l.days,
                        'deliverables', (select coalesce(jsonb_agg(d.title order by d.position), '[]')
                            from work_unit_deliverable d where d.work_unit_id = l.work_unit_id)) order by l.position)
                    from order_line l where l.order_id = o.id))""";

    private static final String FROM = """
            from purchase_order o join framework_agreement a on a.id = o.agreement_id join lot on lot.id = o.lot_id
            join contractor c on c.id = o.contractor_id join startup s on s.id = o.startup_id where o.id = ?""";

    private final DemoWorld world;
    private final UUID buyer;

    DemoRevisions(DemoWorld other, UUID buyer) {
        this.world = new DemoWorld(other.jdbc(), other.today(), new Random(SEED));
        this.buyer = buyer;
    }

    void play() {
        release();
        List<UUID> underWay = world.jdbc()
                .sql("""
                select o.id from purchase_order o
                where o.state = 'IN_PROGRESS' and o.startup_id is not null and o.starts_on <= ? order by o.number""")
                .param(world.today().minusDays(15))
                .query(UUID.class)
                .list();
        for (int i = 0; i < REASONS.size() && i < underWay.size(); i++) {
            amend(underWay.get(i * (underWay.size() / REASONS.size())), REASONS.get(i));
        }
    }

    /** One unit more of the first line that takes days, agreed some days ago. */
    private void amend(UUID order, String reason) {
        LocalDate day = world.today().minusDays(world.between(1, 12));
        world.update(
                "insert into order_document (order_id, version, content) select o.id, 1, " + DOCUMENT + FROM, order);
        world.update("""
                update order_line set quantity = quantity + 1, amount = (quantity + 1) * unit_price,
                    days = (quantity + 1) * days_per_unit
                where id = (select id from order_line where order_id = ? and days is not null order by position limit 1)""", order);
        world.update("""
                update purchase_order o set version = o.version + 1, contract_version = 2, total_excl_vat = t.amount,
                    total_vat = round(t.amount * o.vat_rate / 100, 2),
                    total_incl_vat = t.amount + round(t.amount * o.vat_rate / 100, 2), total_days = t.days
                from (select order_id, sum(amount) as amount, coalesce(sum(days), 0) as days from order_line group by order_id) t
                where t.order_id = o.id and o.id = ?""", order);
        world.update(
                "insert into order_document (order_id, version, reason, account_id, actor, frozen_at, content)"
                        + " select o.id, 2, ?, ?, ?, ?, " + DOCUMENT
                        + " || jsonb_build_object('revision', jsonb_build_object('version', 2, 'reason', cast(? as text),"
                        + " 'on', cast(? as date), 'by', cast(? as text))) " + FROM,
                reason,
                buyer,
                BUYER,
                world.during(day),
                reason,
                day,
                BUYER,
                order);
    }

    /** An order that ended with days not worked gave them back. */
    private void release() {
        world.update("""
                insert into order_release (order_id, released_on, released_at, account_id, actor, reason)
                select distinct on (o.id) o.id, (c.changed_at at time zone 'Europe/Paris')::date, c.changed_at, c.account_id,
                    c.actor, case when btrim(c.reason) <> '' then c.reason else 'Le besoin est couvert avec moins de jours que prévu.' end
                from purchase_order o join order_change c on c.order_id = o.id and c.state = o.state
                where o.state in %s and not exists (select 1 from order_release r where r.order_id = o.id)
                and exists (select 1 from order_line l where l.order_id = o.id and l.consumed < l.days)
                order by o.id, c.id desc""".formatted(OrderState.DONE_SQL));
        world.update("""
                insert into order_release_line (release_id, order_line_id, days, amount)
                select r.id, l.id, l.days - l.consumed, round((l.days - l.consumed) * l.unit_price / l.days_per_unit, 2)
                from order_release r join order_line l on l.order_id = r.order_id
                where l.consumed < l.days and l.released_days = 0""");
    }
}
