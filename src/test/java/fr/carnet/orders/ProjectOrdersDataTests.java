package fr.carnet.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.amendment.Amendments;
import fr.carnet.orders.document.OrderDocuments;
import fr.carnet.orders.web.page.OrderSheetQueries;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@DisplayName("Orders for digital projects (A-2018 § 1.2, § 3; domain.md § 2)")
class ProjectOrdersDataTests extends OrdersDataTestBase {

    @Autowired
    private OrderSheetQueries sheets;

    @Autowired
    private OrderDocuments documents;

    @Autowired
    private Amendments amendments;

    private TestLot lot;
    private UUID project;

    @BeforeEach
    void anAgreementThatOrdersProjects() {
        lot = rows.ordersProjects(rows.lot(AllocationRule.SINGLE, 1, null));
        project = rows.project();
    }

    @Test
    void issuesOneWithoutPhaseThatSaysProject() {
        var order = rows.issued(lot, project);
        var head = sheets.sheet(order, rows.buyer.reach()).orElseThrow().head();
        assertThat(head.isProject()).isTrue();
        assertThat(head.kind()).isEqualTo(StartupKind.PROJECT);
        assertThat(head.startup()).startsWith("/projets/projet-");
        assertThat(head.phase()).isNull();
        assertThat(documents.versions(order, rows.buyer)).singleElement().satisfies(document -> {
            assertThat(document.subject()).startsWith("Projet numérique Projet projet-");
            assertThat(document.phase()).isNull();
            assertThat(document.mentions().beneficiary()).isEqualTo("Ministère fictif");
        });
    }

    @Test
    void proposesItsSponsorAsTheBeneficiary() {
        var target = new fr.carnet.orders.order.OrderTarget.ForStartup(new fr.carnet.startups.StartupId(project));
        var draft = context.getBean(fr.carnet.orders.drafting.Drafts.class)
                .open(OrderId.random(), lot.id(), target, rows.buyer);
        assertThat(rows.order(draft).mentions().beneficiary()).startsWith("Administration du projet ");
    }

    @Test
    @DisplayName("A-2016 § 2.2: another agreement refuses it, with its clause")
    void refusesItWhereTheAgreementOrdersNone() {
        var other = rows.lot();
        var draft = rows.draft(other, project);
        assertThat(issuing.check(draft, rows.buyer).refusals())
                .extracting(Refusal::code)
                .containsExactly("order.project-not-ordered");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> rows.issue(draft))
                .withMessage("order.project-not-ordered");
    }

    @Test
    void theDatabaseIssuesNoneForAnAgreementThatOrdersNoProjects() {
        var order = rows.issued(rows.lot(), rows.startup());
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, startup_id, state, number,
                            number_year, number_in_year, starts_on, ends_on, vat_rate, created_at, issued_at, issued_on)
                        select ?, 0, agreement_id, lot_id, award_id, contractor_id, ?, 'ISSUED', number || '-9', number_year,
                            number_in_year + 9, starts_on, ends_on, vat_rate, created_at, issued_at, issued_on
                        from purchase_order where id = ?""")
                        .params(UUID.randomUUID(), project, order.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("digital project");
    }

    @Test
    void theDatabaseIssuesNoneWithAPhase() {
        var draft = rows.draft(lot, project);
        assertThatThrownBy(() -> jdbc.sql("""
                        update purchase_order set number = 'X-1', phase = 'CONSTRUCTION' where id = ?""").param(draft.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("digital project");
    }

    @Test
    void isAmendedByTheRulesOfIssuing() {
        var order = rows.issued(lot, project);
        assertThat(amendments.open(order, rows.buyer).order().id()).isEqualTo(order);
        jdbc.sql("update framework_agreement set orders_projects = false where id = ?")
                .param(lot.agreement())
                .update();
        var added = rows.amendment(order, Map.of(lot.flat(), 1));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> amendments.amend(order, rows.version(order), added, rows.buyer))
                .withMessage("order.project-not-ordered");
        var more = rows.amendment(order, Map.of(lot.devops(), 3));
        assertThat(amendments.amend(order, rows.version(order), more, rows.buyer))
                .as("what was agreed may grow")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("domain.md § 8: its product owner and its contractor read it; a coach only through its incubator")
    void isReadByThoseWhomItConcerns() {
        var order = rows.issued(lot, project);
        UUID incubator = rows.incubator();
        Viewer contractor = rows.correspondent(lot.contractors()[0]);
        for (Viewer viewer : List.of(Viewers.productOwner(project), contractor)) {
            assertThat(sheets.sheet(order, viewer.reach())).isPresent();
        }
        for (Viewer viewer : List.of(
                Viewers.productOwner(rows.startup()),
                Viewers.coach(Set.of(incubator), Set.of()),
                rows.correspondent(rows.lot().contractors()[0]),
                Viewers.administrator())) {
            assertThat(sheets.sheet(order, viewer.reach())).isEmpty();
        }
    }
}
