package fr.carnet.portfolio.sheets;

import fr.carnet.deliverables.DeliverableId;
import fr.carnet.deliverables.Deliverables;
import fr.carnet.deliverables.Deposit;
import fr.carnet.documents.Upload;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.sheets.ProductSheets;
import fr.carnet.startups.sheets.SheetSubject;
import fr.carnet.startups.sheets.SheetVersion;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deposits a frozen product sheet as the deliverable of an order: that whose title begins as the sheet is called, owed by an
 * investigation or asked for by the administration (A-2016 § 4.2.4; domain.md § 6).
 */
@Service
@Transactional
public class SheetDeposits {

    private final JdbcClient jdbc;
    private final ProductSheets sheets;
    private final Deliverables deliverables;

    SheetDeposits(JdbcClient jdbc, ProductSheets sheets, Deliverables deliverables) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.deliverables = deliverables;
    }

    /**
     * The open orders of a startup that expect its product sheet, and those of its investigation that expect none, as far as the
     * viewer may read them.
     */
    @Transactional(readOnly = true)
    public List<SheetPlace> places(StartupId startup, Viewer viewer) {
        return jdbc.sql("""
                select o.id as "order", o.number, d.id as deliverable, d.state
                from purchase_order o
                left join lateral (select d.id, d.state from deliverable d
                    where d.order_id = o.id and text_key(d.title) like text_key(:title) || '%%'
                    order by d.state = 'ACCEPTED', d.due_on, d.id limit 1) d on true
                where o.startup_id = :startup and o.number is not null and o.state in %s and %s
                  and (d.id is not null or exists (select 1 from order_line l join work_unit u on u.id = l.work_unit_id
                                                   where l.order_id = o.id and u.phase = :investigation))
                order by o.number, o.id""".formatted(OrderState.OPEN_SQL, Reach.ORDER_SQL))
                .param("title", Deliverables.PRODUCT_SHEET)
                .param("startup", startup.value())
                .param("investigation", Phase.INVESTIGATION.name())
                .params(viewer.reach().params())
                .query(SheetPlace.class)
                .list();
    }

    /**
     * Deposits the PDF of a frozen version as the next version of the order's deliverable.
     *
     * @param note what goes with it, in the words of whoever deposits
     * @return the deliverable
     * @throws NotFound where the version or the order is not within reach, or the order expects no sheet
     * @throws RuleViolation what {@link Deliverables#deposit} refuses
     */
    public DeliverableId deposit(SheetSubject startup, SheetVersion version, UUID order, String note, Viewer viewer) {
        viewer.mustBe(Role.CORRESPONDENT);
        SheetPlace place = places(startup.startup(), viewer).stream()
                .filter(open -> open.order().equals(order) && open.deliverable() != null)
                .findFirst()
                .orElseThrow(NotFound::new);
        byte[] pdf = sheets.pdf(startup, version);
        String name = "fiche-produit-" + startup.slug() + "-v" + version.number() + ".pdf";
        var file = new Upload(name, () -> new ByteArrayInputStream(pdf));
        deliverables.deposit(place.deliverableId(), new Deposit(List.of(file), null, note), viewer);
        return place.deliverableId();
    }
}
