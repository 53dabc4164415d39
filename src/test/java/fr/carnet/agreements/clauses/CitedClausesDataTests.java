package fr.carnet.agreements.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages cite, over both reference agreements and a third. */
@DataTest
class CitedClausesDataTests {

    @Autowired
    CitedClauses cited;

    @Autowired
    JdbcClient jdbc;

    private UUID third;

    @BeforeEach
    void aThirdAgreement() {
        third = UUID.randomUUID();
        jdbc.sql("""
                insert into framework_agreement (id, version, reference, number_prefix, title, object, contracting_authority,
                    signatory, procedure, notified_on, firm_months, renewal_months, renewal_count, maximum_months, notice_months,
                    vat_rate, review_days, tacit_acceptance, objection_days, objection_working_days, poor_execution_limit, clauses)
                select :id, 0, 'A-2025', 'BC-2025', title, object, contracting_authority, signatory, procedure, notified_on,
                    firm_months, renewal_months, renewal_count, maximum_months, notice_months, vat_rate, review_days,
                    tacit_acceptance, objection_days, objection_working_days, poor_execution_limit,
                    '{"training": "art. 9", "six_months": "hypothèse : aucune", "handover": "hypothèse"}'
                from framework_agreement where reference = 'A-2018'""").param("id", third).update();
    }

    private String on(ClauseTopic topic, Viewer viewer) {
        return cited.inSightOf(viewer, topic).on(topic.key());
    }

    @Test
    @DisplayName("A-2016 § 7.2, § 7.3; A-2018 § 4.2, § 4.3: tracking and training")
    void namesEachAgreementThatSaysIt() {
        assertThat(on(ClauseTopic.TRAINING, Viewers.buyer()))
                .isEqualTo("A-2016, § 7.3 ; A-2018, § 4.3 ; A-2025, art. 9");
        assertThat(on(ClauseTopic.REPORTING, Viewers.buyer())).isEqualTo("A-2016, § 7.2 ; A-2018, § 4.2");
    }

    @Test
    @DisplayName("A-2018 § 1.3, § 4.2; A-2016 § 4.2.4, § 4.3, § 4.3.4, § 4.5.3: each says what the other does not")
    void namesNoAgreementThatDoesNotSayItOrOnlyAssumesIt() {
        assertThat(on(ClauseTopic.WEEKLY_POINT, Viewers.coach())).isEqualTo("A-2018, § 4.2");
        assertThat(on(ClauseTopic.SIX_MONTHS, Viewers.coach())).isEqualTo("A-2018, § 1.3");
        assertThat(on(ClauseTopic.PRODUCT_SHEET, Viewers.coach())).isEqualTo("A-2016, § 4.2.4 et § 4.3");
        assertThat(on(ClauseTopic.USAGE_RESULTS, Viewers.coach())).isEqualTo("A-2016, § 4.3.4");
        assertThat(on(ClauseTopic.TAKEOVER, Viewers.coach())).isEqualTo("A-2016, § 4.5.3");
        assertThat(on(ClauseTopic.VAT, Viewers.coach())).isEmpty();
    }

    @Test
    @DisplayName("domain.md § 8: a company does not learn of the agreements of others")
    void namesToACorrespondentTheirCompanysAgreementsOnly() {
        UUID company = jdbc.sql("""
                select w.contractor_id from award w join lot l on l.id = w.lot_id
                    join framework_agreement a on a.id = l.agreement_id
                where a.reference = 'A-2018' and not exists (select 1 from award other join lot o on o.id = other.lot_id
                    where other.contractor_id = w.contractor_id and o.agreement_id <> a.id) limit 1""").query(UUID.class).single();
        var viewer = new Viewer(UUID.randomUUID(), "c", "C", Role.CORRESPONDENT, company, Set.of(), Set.of());
        assertThat(on(ClauseTopic.TRAINING, viewer)).isEqualTo("A-2018, § 4.3");
        assertThat(on(ClauseTopic.TRAINING, Viewers.correspondent())).isEmpty();
    }
}
