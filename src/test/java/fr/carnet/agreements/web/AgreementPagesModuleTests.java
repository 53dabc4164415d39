package fr.carnet.agreements.web;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.PageTestBase;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The pages of agreements as each role reads them, over the reference data (domain.md § 8). */
@ApplicationTest
@Transactional
class AgreementPagesModuleTests extends PageTestBase {

    private static final String A_2016 = "/accords/20160000-0000-4000-8000-000000000000";
    private static final String A_2018 = "/accords/20180000-0000-4000-8000-000000000000";
    private static final UUID COMPANY_A = UUID.fromString("c0000000-0000-4000-8000-00000000000a");
    private static final UUID COMPANY_B = UUID.fromString("c0000000-0000-4000-8000-00000000000b");
    private static final UUID COMPANY_C = UUID.fromString("c0000000-0000-4000-8000-00000000000c");
    private static final UUID AWARD_A_2018 = UUID.fromString("20180000-0001-4000-9000-00000000000a");
    private static final UUID AWARD_B_2018 = UUID.fromString("20180000-0001-4000-9000-00000000000b");

    /** What a correspondent of B must never read. */
    private static final List<String> OF_OTHERS = List.of(
            "Atelier",
            "Cabinet",
            "Studio",
            "Camille Moreau",
            "Salomé Petit",
            "00000001800010",
            "40 500",
            "39 600",
            "cascade",
            "attributaires",
            "Titulaires");

    @Autowired
    JdbcClient jdbc;

    @Nested
    class Buyer {

        @Test
        void readsBothAgreementsInTheList() throws Exception {
            // By name: other tests keep agreements of their own in this database.
            var rows = page(Viewers.buyer(), "/accords?q=A-20").select("#accords tbody tr");
            assertThat(rows.eachText()).hasSize(2);
            assertThat(rows.get(0).text()).contains("A-2018", "En vigueur", "€");
            assertThat(rows.get(1).text()).contains("A-2016");
        }

        @Test
        void filtersTheList() throws Exception {
            assertThat(page(Viewers.buyer(), "/accords?q=dinsic").select("#accords tbody tr"))
                    .hasSize(1);
            assertThat(page(Viewers.buyer(), "/accords?q=introuvable").text())
                    .contains("Aucun accord-cadre ne répond à cette recherche");
        }

        @Test
        @DisplayName("A-2016 § 2.3: sans minimum ni maximum, never a zero")
        void readsThatThereIsNoMaximumAndThatOneIsMandatory() throws Exception {
            var text = page(Viewers.buyer(), A_2016).text();
            assertThat(text).contains("Sans minimum ni maximum (§ 2.3)", "R. 2162-4", "date fictive");
        }

        @Test
        void readsTheAwardsByRankWithTheirCorrespondents() throws Exception {
            var awards = page(Viewers.buyer(), A_2018).select("table:has(caption:contains(Titulaires)) tbody tr");
            assertThat(awards.eachText()).hasSize(3);
            assertThat(awards.get(0).text()).startsWith("1 Atelier").contains("Camille Moreau", "Actif");
            assertThat(awards.get(1).text()).startsWith("2 Fabrique").contains("Noé Lambert");
        }

        @Test
        void readsUntilWhenAnAwardIsSuspended() throws Exception {
            jdbc.sql("update award set suspended_until = '2099-12-31' where id = :id")
                    .param("id", AWARD_B_2018)
                    .update();
            assertThat(page(Viewers.buyer(), A_2018).text()).contains("Suspendu jusqu’au 31 déc. 2099");
        }

        @Test
        void readsThePeriodsAndTheNoticeOfEach() throws Exception {
            var periods = page(Viewers.buyer(), A_2016).select("table:has(caption:contains(Périodes)) tbody tr");
            assertThat(periods.eachText()).hasSize(4);
            assertThat(periods.get(0).text())
                    .contains("Période ferme", "1er févr. 2024", "31 janv. 2025", "1er janv. 2025");
            assertThat(periods.get(3).text())
                    .contains("Reconduction 3", "31 janv. 2028", "Aucune reconduction ne suit");
        }

        @Test
        void readsWhatIsCommittedApartFromWhatIsPrepared() throws Exception {
            order(AWARD_A_2018, COMPANY_A, "ISSUED", 1, "40500.00");
            order(AWARD_B_2018, COMPANY_B, "CANCELLED", 2, "42300.00");
            order(AWARD_B_2018, COMPANY_B, "DRAFT", null, "13600.00");
            var figures = page(Viewers.buyer(), A_2018).select(".carnet-figure").eachText();
            assertThat(figures.get(0)).contains("Engagé HT", euros("40 500,00"));
            assertThat(figures.get(1)).contains("En préparation HT", euros("13 600,00"));
        }

        @Test
        void readsWhatIsLeftOfAMaximum() throws Exception {
            order(AWARD_A_2018, COMPANY_A, "ISSUED", 1, "40500.00");
            jdbc.sql("update framework_agreement set maximum_amount = 100000 where reference = 'A-2018'")
                    .update();
            var page = page(Viewers.buyer(), A_2018);
            assertThat(page.text()).contains("Disponible HT").doesNotContain("R. 2162-4", "Sans minimum ni maximum");
            assertThat(page.select(".carnet-figure").eachText().get(2)).contains(euros("59 500,00"));
        }

        @Test
        void readsThePriceScheduleOfEveryAward() throws Exception {
            var rows = page(Viewers.buyer(), A_2018 + "/bpu").select("#prix tbody tr");
            assertThat(rows).hasSize(15);
            assertThat(page(Viewers.buyer(), A_2018 + "/bpu?titulaire=" + COMPANY_B)
                            .select("#prix tbody tr"))
                    .hasSize(5)
                    .allMatch(row -> row.text().contains("Fabrique"));
        }

        @Test
        void readsThePriceInForceOnADay() throws Exception {
            var before = page(Viewers.buyer(), A_2018 + "/bpu?q=devops&au=2026-03-14&titulaire=" + COMPANY_A);
            assertThat(before.select("#prix tbody tr").text())
                    .contains(euros("39 600,00"), euros("660,00"), "14 mars 2026");
            var after = page(Viewers.buyer(), A_2018 + "/bpu?q=devops&au=2026-03-15&titulaire=" + COMPANY_A);
            assertThat(after.select("#prix tbody tr").text()).contains(euros("40 500,00"), "Sans terme");
        }

        @Test
        void isNotStoppedByNonsenseInAFilter() throws Exception {
            var page = page(Viewers.buyer(), A_2018 + "/bpu?lot=x&titulaire=\u200b&au=hier&tri=zzz&page=-3");
            assertThat(page.select("#prix tbody tr")).hasSize(15);
        }

        @Test
        void exportsWhatIsFiltered() throws Exception {
            var csv = get(Viewers.buyer(), A_2018 + "/bpu/export.csv?q=devops")
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(csv.lines()).hasSize(4);
            assertThat(csv).contains("Prix unitaire HT (€)", "Atelier");
            assertThat(get(Viewers.buyer(), A_2018 + "/bpu/export.xlsx").getContentAsByteArray())
                    .startsWith('P', 'K');
            assertThat(get(Viewers.buyer(), "/accords/export.csv").getContentAsString(StandardCharsets.UTF_8))
                    .contains("A-2016", "En vigueur", "Engagé HT (€)");
        }

        @Test
        @DisplayName(
                "A-2016 § 4.3.4, § 4.5, § 5: the catalogue says clause, phase, days, limits, profiles and deliverables")
        void readsTheCatalogueOfALot() throws Exception {
            var page = page(Viewers.buyer(), A_2016 + "/lots/2");
            assertThat(page.select("#catalogue tbody tr")).hasSize(13);
            assertThat(page.getElementById("UO-L2.2.2").text())
                    .contains(
                            "§ 4.3",
                            "phase de construction l’a toujours",
                            "3 ans d’expérience au moins",
                            "À chaque itération");
            assertThat(page.getElementById("UO-L2.4.1").text()).contains("2 mois, limite ferme");
            assertThat(page.select("#catalogue tr:contains(UO-L2.1.2)").text()).contains("40 (hypothèse)");
        }
    }

    @Nested
    class Correspondent {

        private final Viewer ofB = Viewers.correspondent(COMPANY_B);

        @Test
        void readsOnlyTheAgreementsWhereTheirCompanyHoldsAnAward() throws Exception {
            assertThat(page(ofB, "/accords").select("#accords tbody tr").eachText())
                    .singleElement()
                    .asString()
                    .contains("A-2018");
            assertThat(get(ofB, A_2016).getStatus()).isEqualTo(404);
            assertThat(get(ofB, A_2016 + "/lots/1").getStatus()).isEqualTo(404);
            assertThat(get(ofB, A_2016 + "/bpu").getStatus()).isEqualTo(404);
            assertThat(get(ofB, A_2016 + "/bpu/export.csv").getStatus()).isEqualTo(404);
        }

        @Test
        void readsOnlyTheLotsWhereTheirCompanyHoldsAnAward() throws Exception {
            var ofC = Viewers.correspondent(COMPANY_C);
            assertThat(page(ofC, A_2016).select("h3").eachText())
                    .filteredOn(title -> title.startsWith("Lot"))
                    .hasSize(1);
            assertThat(get(ofC, A_2016 + "/lots/1").getStatus()).isEqualTo(200);
            assertThat(get(ofC, A_2016 + "/lots/2").getStatus()).isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "/lots/1",
                    "/bpu",
                    "/bpu?titulaire=c0000000-0000-4000-8000-00000000000a",
                    "/bpu/export.csv"
                })
        void neverLearnsThatAnotherAwardExists(String part) throws Exception {
            order(AWARD_A_2018, COMPANY_A, "ISSUED", 1, "40500.00");
            var answer = get(ofB, A_2018 + part);
            assertThat(answer.getStatus()).isEqualTo(200);
            var text = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                    .text()
                    .replace('\u202f', ' ')
                    .replace('\u00a0', ' ');
            assertThat(text).doesNotContain(OF_OTHERS);
        }

        @Test
        void readsTheirOwnRankPricesAndCommittedAmount() throws Exception {
            order(AWARD_A_2018, COMPANY_A, "ISSUED", 1, "40500.00");
            order(AWARD_B_2018, COMPANY_B, "ISSUED", 2, "42300.00");
            order(AWARD_B_2018, COMPANY_B, "DRAFT", null, "13600.00");
            var page = page(ofB, A_2018);
            assertThat(page.text()).contains("Fabrique", "Votre attribution", euros("42 300,00"));
            assertThat(page.text()).doesNotContain("En préparation", euros("13 600,00"), euros("82 800,00"));
            assertThat(page.select("#annees tbody tr td").first().text()).isEqualTo("1");
            assertThat(page(ofB, A_2018 + "/bpu").select("#prix tbody tr")).hasSize(5);
        }

        @Test
        void ofACompanyWithoutAnyAwardReadsNothing() throws Exception {
            var nobody = Viewers.correspondent();
            assertThat(page(nobody, "/accords").select("#accords")).isEmpty();
            assertThat(get(nobody, A_2018).getStatus()).isEqualTo(404);
        }
    }

    @Nested
    class WithoutAmounts {

        @ParameterizedTest
        @MethodSource("fr.carnet.agreements.web.AgreementPagesModuleTests#readersWithoutAmounts")
        @DisplayName("domain.md § 8: a coach, a product owner, an administrator read agreements without any amount")
        void noPageHoldsAnAmount(Viewer viewer) throws Exception {
            order(AWARD_A_2018, COMPANY_A, "ISSUED", 1, "40500.00");
            jdbc.sql("update framework_agreement set maximum_amount = 987654 where reference = 'A-2018'")
                    .update();
            for (var address :
                    List.of("/accords", A_2016, A_2018, A_2016 + "/lots/1", A_2016 + "/lots/2", A_2018 + "/lots/1")) {
                var html = get(viewer, address).getContentAsString(StandardCharsets.UTF_8);
                assertThat(html).as(address).doesNotContain("€", "987654", "40500", "Engagé");
                assertThat(html).as(address).doesNotContain("/bpu");
            }
            var csv = get(viewer, "/accords/export.csv").getContentAsString(StandardCharsets.UTF_8);
            assertThat(csv).contains("A-2016").doesNotContain("€", "40500");
        }

        @ParameterizedTest
        @MethodSource("fr.carnet.agreements.web.AgreementPagesModuleTests#readersWithoutAmounts")
        void thePriceScheduleLooksAbsent(Viewer viewer) throws Exception {
            assertThat(get(viewer, A_2018 + "/bpu").getStatus()).isEqualTo(404);
            assertThat(get(viewer, A_2018 + "/bpu/export.csv").getStatus()).isEqualTo(404);
            assertThat(get(viewer, A_2018 + "/bpu/export.xlsx").getStatus()).isEqualTo(404);
        }

        @ParameterizedTest
        @MethodSource("fr.carnet.agreements.web.AgreementPagesModuleTests#readersWithoutAmounts")
        void theAwardsAndTheCatalogueAreRead(Viewer viewer) throws Exception {
            assertThat(page(viewer, A_2018).text()).contains("Atelier", "Fabrique", "Studio");
            assertThat(page(viewer, A_2018 + "/lots/1").select("#catalogue tbody tr"))
                    .hasSize(5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accords/nonsense",
                "/accords/00000000-0000-0000-0000-000000000000",
                A_2016 + "/lots/9",
                A_2016 + "/lots/x",
                A_2016 + "/lots/-1",
                "/accords/nonsense/bpu",
                "/accords/export.pdf"
            })
    void whatDoesNotExistIsNotFound(String address) throws Exception {
        assertThat(get(Viewers.buyer(), address).getStatus()).isEqualTo(404);
    }

    @Test
    void costsTheSameStatementsWithOneOrderAndFifty() throws Exception {
        order(AWARD_A_2018, COMPANY_A, "ISSUED", 1, "40500.00");
        var withOne = statements(() -> get(Viewers.buyer(), A_2018));
        for (int number = 2; number <= 50; number++) {
            order(AWARD_B_2018, COMPANY_B, "ISSUED", number, "42300.00");
        }
        assertThat(statements(() -> get(Viewers.buyer(), A_2018)))
                .hasSameSizeAs(withOne)
                .hasSize(6);
        assertThat(statements(() -> get(Viewers.buyer(), "/accords"))).hasSize(2);
        assertThat(statements(() -> get(Viewers.buyer(), A_2018 + "/lots/1"))).hasSize(7);
        assertThat(statements(() -> get(Viewers.buyer(), A_2018 + "/bpu"))).hasSize(8);
    }

    static Stream<Viewer> readersWithoutAmounts() {
        return Stream.of(Viewers.coach(Set.of(), Set.of()), Viewers.productOwner(), Viewers.administrator());
    }

    private void order(UUID award, UUID company, String state, Integer number, String amount) {
        boolean issued = number != null;
        jdbc.sql("""
                insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, state, number, number_year,
                    number_in_year, starts_on, ends_on, vat_rate, total_excl_vat, total_vat, total_incl_vat, total_days, created_at,
                    issued_at, issued_on)
                select :id, 0, l.agreement_id, l.id, w.id, :company, :state, :number, :year, :inYear, '2098-01-10', '2098-03-10', 20,
                    cast(:amount as numeric), 0, cast(:amount as numeric), 60, test.now(), :issued, cast(:issued as date)
                from award w join lot l on l.id = w.lot_id where w.id = :award""")
                .param("id", UUID.randomUUID())
                .param("company", company)
                .param("state", state)
                .param("number", issued ? "BC-2018-2098-%04d".formatted(number) : null)
                .param("year", issued ? 2098 : null)
                .param("inYear", number)
                .param("amount", new BigDecimal(amount))
                .param("issued", issued ? OffsetDateTime.parse("2098-01-05T10:00:00+01:00") : null)
                .param("award", award)
                .update();
    }

    /** As French writes it: narrow no-break spaces between thousands. */
    private static String euros(String amount) {
        return amount.replace(' ', '\u202f');
    }
}
