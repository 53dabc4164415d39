package fr.carnet.orders.web.assistant;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderSubjectSql;
import fr.carnet.people.Viewer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the assistant shows buyers beside a draft: all drafts, who changed one last, what earlier orders stated. */
@Component
public class DraftQueries {

    private static final int REFERENCES = 5;

    private final JdbcClient jdbc;

    DraftQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who changed a draft, and when. */
    record LastChange(String actor, OffsetDateTime at) {}

    /** What an earlier order for the same beneficiary states. */
    record References(UUID order, String label, String address, String place, String siret, String service) {}

    /** Oldest change last, so that what was just left is at hand. */
    public List<DraftRow> drafts(Viewer viewer) {
        return jdbc.sql("""
                select o.id, a.reference as agreement, lot.number as lot,
                    coalesce(s.name, %s) as about,
                    author.display_name as author, holder.display_name as holder,
                    coalesce(o.prepared_by, o.created_by) = :account as mine, o.created_at as begun_at,
                    (select max(e.happened_at) from audit_event e where e.subject_type = 'order' and e.subject_id = o.id)
                        as changed_at,
                    o.total_days as days, o.total_excl_vat as amount,
                    (select count(*) from order_line l where l.order_id = o.id) as lines,
                    o.award_id is not null as assigned, o.starts_on is not null and o.ends_on is not null as dated,
                    o.startup_id is null or o.complexity is not null and num_nulls(o.stakeholders_level, o.product_level,
                        o.service_level, o.impacts_level) = 0 as judged,
                    '' not in (btrim(o.beneficiary), btrim(o.beneficiary_address), btrim(o.place_of_work), o.billing_siret)
                        as stated
                from purchase_order o
                join framework_agreement a on a.id = o.agreement_id
                join lot on lot.id = o.lot_id
                left join startup s on s.id = o.startup_id
                left join account author on author.id = o.created_by
                left join account holder on holder.id = coalesce(o.prepared_by, o.created_by)
                where o.state = 'DRAFT'
                order by coalesce((select max(e.happened_at) from audit_event e
                    where e.subject_type = 'order' and e.subject_id = o.id), o.created_at) desc, o.id""".formatted(OrderSubjectSql.COVERED))
                .param("account", viewer.accountId())
                .query(DraftRow.class)
                .list();
    }

    Optional<LastChange> lastChange(OrderId id) {
        return jdbc.sql("""
                select actor, happened_at as at from audit_event where subject_type = 'order' and subject_id = :id
                order by id desc limit 1""").param("id", id.value()).query(LastChange.class).optional();
    }

    /** What the last orders for the draft's beneficiary state, each once, the latest first. */
    List<References> references(OrderId draft) {
        return jdbc.sql("""
                with stated as (
                    select distinct on (o.beneficiary_address, o.place_of_work, o.billing_siret, o.billing_service)
                        o.id as "order", o.number as label, o.beneficiary_address as address,
                        o.place_of_work as place, o.billing_siret as siret, o.billing_service as service, o.created_at
                    from purchase_order o
                    join purchase_order draft on draft.id = :draft
                    where text_key(o.beneficiary) = text_key(draft.beneficiary) and o.id <> draft.id and o.billing_siret <> ''
                        and o.beneficiary <> '' and o.number is not null
                    order by o.beneficiary_address, o.place_of_work, o.billing_siret, o.billing_service, o.created_at desc)
                select "order", label, address, place, siret, service from stated
                order by created_at desc limit :limit""")
                .param("draft", draft.value())
                .param("limit", REFERENCES)
                .query(References.class)
                .list();
    }
}
