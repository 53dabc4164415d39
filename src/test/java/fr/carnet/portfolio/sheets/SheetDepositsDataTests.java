package fr.carnet.portfolio.sheets;

import static fr.carnet.shared.Refused.assertAbsent;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.deliverables.DeliverableState;
import fr.carnet.deliverables.Deliverables;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.sheets.ProductSheets;
import fr.carnet.startups.sheets.SheetSubject;
import fr.carnet.startups.sheets.SheetTexts;
import fr.carnet.startups.sheets.SheetVersion;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("A-2016 § 4.2.4: the product sheet is a deliverable of an order")
class SheetDepositsDataTests {

    @Autowired
    private SheetDeposits deposits;

    @Autowired
    private ProductSheets sheets;

    @Autowired
    private Deliverables deliverables;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clock clock;

    private OrderRowsInDatabase rows;
    private StartupId startup;
    private OrderId order;
    private Viewer correspondent;
    private SheetSubject subject;
    private SheetVersion version;

    @BeforeEach
    void orderForAStartupWithASheet() {
        rows = new OrderRowsInDatabase(context);
        startup = new StartupId(rows.startup());
        order = rows.acknowledged(rows.lot(AllocationRule.ROUND_ROBIN, 2, null), startup.value());
        correspondent =
                rows.correspondent(rows.order(order).contractor().orElseThrow().value());
        sheets.save(startup, 0, SheetTexts.whole("un"), rows.buyer);
        sheets.freeze(startup, 1, rows.buyer);
        String slug = jdbc.sql("select slug from startup where id = ?")
                .param(startup.value())
                .query(String.class)
                .single();
        subject = sheets.subject(slug, rows.buyer).orElseThrow();
        version = sheets.version(startup, 1, rows.buyer).orElseThrow();
    }

    @Test
    void isDepositedAsAVersionOfTheDeliverableThatTheOrderExpects() {
        expect("FICHE  produit, première version");

        var deposited = deposits.deposit(subject, version, order.value(), "Version 1", correspondent);
        entities.flush();

        assertThat(deposits.places(startup, correspondent))
                .singleElement()
                .returns(deposited.value(), SheetPlace::deliverable)
                .returns(DeliverableState.DEPOSITED, SheetPlace::state);
        assertThat(jdbc.sql("""
                        select k.name || ' ' || k.media_type || ' ' || v.number || ' ' || v.note from deliverable_version v
                        join deliverable_file f on f.version_id = v.id join stored_file k on k.id = f.file_id
                        where v.deliverable_id = ?""").param(deposited.value()).query(String.class).single())
                .isEqualTo("fiche-produit-" + subject.slug() + "-v1.pdf application/pdf 1 Version 1");
    }

    @Test
    void anOrderThatExpectsNoSheetTakesNone() {
        assertThat(deposits.places(startup, correspondent)).isEmpty();
        assertAbsent(() -> deposits.deposit(subject, version, order.value(), "", correspondent));
    }

    @Test
    void neitherACompetitorNorTheAdministrationDepositsIt() {
        expect("Fiche produit");
        var competitor = Viewers.correspondent(UUID.randomUUID());

        assertThat(deposits.places(startup, competitor)).isEmpty();
        assertAbsent(() -> deposits.deposit(subject, version, order.value(), "", competitor));
        assertAbsent(() -> deposits.deposit(subject, version, order.value(), "", rows.buyer));
    }

    private void expect(String title) {
        deliverables.add(order, title, "", LocalDate.now(clock).plusDays(20), rows.buyer);
        entities.flush();
    }
}
