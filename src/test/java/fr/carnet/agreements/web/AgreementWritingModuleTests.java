package fr.carnet.agreements.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

/** Agreements, lots, units and non-renewals as buyers type them. */
@ApplicationTest
@Transactional
class AgreementWritingModuleTests {

    private static final String LOT = "/accords/20180000-0000-4000-8000-000000000000/lots/1";
    private static final UUID A_2018 = UUID.fromString("20180000-0000-4000-8000-000000000000");
    private static final String DEVOPS = "20180000-0001-4000-8000-000000000021";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    private Viewer buyer;

    @BeforeEach
    void someone() {
        buyer = new AccountRows(jdbc).viewer(Role.BUYER);
    }

    @Test
    void createsAnAgreementAndSaysWhatIsNext() throws Exception {
        var answer = post("/accords/nouveau", agreement(Map.of("clauses[weekly_point]", "art. 11")));
        assertThat(answer.getRedirectedUrl()).startsWith("/accords/");
        assertThat(page(answer.getRedirectedUrl()).text()).contains("organisé par l’administration (art. 11)");
        var page = page(answer.getRedirectedUrl());
        assertThat(page.select("#preparation + ol li a").eachText()).containsExactly("Ajouter un lot");
        assertThat(page.text()).contains("Maximum HT", "Alertes avant chaque échéance : 45, 15 jours");
    }

    @Test
    void keepsWhatWasTypedWhateverIsWrong() throws Exception {
        var html = html(post(
                "/accords/nouveau",
                agreement(Map.of("firmMonths", "douze", "numberPrefix", "bc", "clauses[vat]", "art. 12"))));
        assertThat(html.select("#firmMonths").val()).isEqualTo("douze");
        assertThat(html.select("#firmMonths-messages").text()).contains("nombre entier");
        assertThat(html.select("#clauses-vat").val()).isEqualTo("art. 12");
        assertThat(html.select("#title").val()).isEqualTo("Titre");
    }

    @Test
    void namesEachFieldThatIsLacking() throws Exception {
        var html = html(post("/accords/nouveau", Map.of()));
        assertThat(html.select("[data-carnet=erreurs] li").eachText())
                .hasSizeGreaterThan(12)
                .noneMatch(text -> text.contains("ce champ"));
    }

    @Test
    void saysARefusalBesideItsField() throws Exception {
        var taken = html(post("/accords/nouveau", agreement(Map.of("reference", "A-2016"))));
        assertThat(taken.select("#reference-messages").text()).contains("déjà celle d’un autre accord-cadre");
        var zero = html(post("/accords/nouveau", agreement(Map.of("maximum", "0", "minimum", "0"))));
        assertThat(zero.select("#maximum-messages").text()).contains("sans maximum");
        assertThat(zero.select("#minimum-messages").text()).contains("sans minimum");
    }

    @Test
    void readsTheFormOfAnAgreementAsItIs() throws Exception {
        var html = page("/accords/" + A_2018 + "/modification");
        assertThat(html.select("#reference").val()).isEqualTo("A-2018");
        assertThat(html.select("#maximum").val()).isEmpty();
        assertThat(html.select("#clauses-allocation").val()).isEqualTo("§ 4.2");
        assertThat(html.select("[name='clauses[weekly_point]']").val()).isEqualTo("§ 4.2");
        assertThat(html.select("[name='clauses[six_months]']").val()).isEqualTo("§ 1.3");
        assertThat(html.select("[name='clauses[product_sheet]']").val()).isEmpty();
        assertThat(html.select("#objectionWorkingDays").hasAttr("checked")).isTrue();
        assertThat(html.select("#alertDays").val()).isEqualTo("90, 60, 30");
    }

    @Test
    @DisplayName("A-2018 § 1.2: whether an agreement orders digital projects is its data, with its clause")
    void saysAndChangesWhetherDigitalProjectsAreOrdered() throws Exception {
        var html = page("/accords/" + A_2018 + "/modification");
        assertThat(html.select("#ordersProjects").hasAttr("checked")).isTrue();
        assertThat(html.select("[name='clauses[projects]']").val()).isEqualTo("§ 1.2");
        assertThat(page("/accords/" + A_2018).text()).contains("Peuvent être commandés, à côté des startups (§ 1.2)");

        var created = post(
                        "/accords/nouveau", agreement(Map.of("ordersProjects", "true", "clauses[projects]", "art. 13")))
                .getRedirectedUrl();
        assertThat(page(created).text()).contains("Peuvent être commandés, à côté des startups (art. 13)");
        var other = post("/accords/nouveau", agreement(Map.of("reference", "A-AUTRE", "numberPrefix", "BC-AUTRE")))
                .getRedirectedUrl();
        assertThat(page(other).text()).contains("Ne sont pas commandés");
    }

    @Test
    void answersAConflictWithThePageThatSaysSo() throws Exception {
        var answer = post("/accords/" + A_2018 + "/modification", agreement(Map.of("seen", "41")));
        assertThat(answer.getStatus()).isEqualTo(409);
    }

    @Test
    void addsMovesAndRemovesDeliverablesWithoutSaving() throws Exception {
        var address = LOT + "/unites/" + DEVOPS + "/modification";
        var typed = Map.of(
                "deliverables[0].title", "Premier",
                "deliverables[1].title", "Deuxième",
                "code", "INACHEVÉ",
                "days", "vingt");
        var added = html(post(address, with(typed, "change", "ajouter")));
        assertThat(added.select("fieldset.carnet-row")).hasSize(3);
        assertThat(added.select("#days").val()).isEqualTo("vingt");
        var moved = html(post(address, with(typed, "change", "monter-1")));
        assertThat(moved.select("#deliverables-0-title").val()).isEqualTo("Deuxième");
        assertThat(moved.select("#code").val()).isEqualTo("INACHEVÉ");
        var removed = html(post(address, with(typed, "change", "retirer-0")));
        assertThat(removed.select("fieldset.carnet-row")).hasSize(1);
        for (var nonsense : new String[] {"retirer-99", "monter--1", "x", "descendre-"}) {
            assertThat(post(address, with(typed, "change", nonsense)).getStatus())
                    .isEqualTo(200);
        }
        assertThat(page(LOT).text()).doesNotContain("INACHEVÉ");
    }

    @Test
    void refusesADuplicateCodeBesideItsField() throws Exception {
        var html = html(post(LOT + "/unites/nouvelle", unit(Map.of("code", "DESIGN"))));
        assertThat(html.select("#code-messages").text()).contains("déjà celui d’une autre unité de ce lot");
    }

    @Test
    void saysEachMistakeOfAUnitBesideItsField() throws Exception {
        var html = html(post(
                LOT + "/unites/nouvelle",
                unit(Map.of(
                        "days", "20,1",
                        "minimumStartups", "3",
                        "requiredInPhase", "true",
                        "deliverables[0].title", "",
                        "deliverables[0].description", "Sans titre"))));
        assertThat(html.select("#deliverables-0-title-messages").text()).contains("Donnez un titre");
        html = html(post(
                LOT + "/unites/nouvelle",
                unit(Map.of("days", "20,1", "minimumStartups", "3", "requiredInPhase", "true"))));
        assertThat(html.select("#days-messages").text()).contains("quarts de journée");
        assertThat(html.select("#minimumStartups-messages").text()).contains("deux bornes", "incubateurs");
        assertThat(html.select("#requiredInPhase-messages").text()).contains("phase");
    }

    @Test
    void copiesAUnitToBeGivenACode() throws Exception {
        var html = page(LOT + "/unites/nouvelle?copie=" + DEVOPS);
        assertThat(html.select("#code").val()).isEmpty();
        assertThat(html.select("#days").val()).isEqualTo("60");
        assertThat(html.select("fieldset.carnet-row")).hasSize(3);
        assertThat(html.select("#profiles-2-wanted").hasAttr("checked")).isTrue();
    }

    @Test
    void withdrawsAUnitForAReasonAndOffersItAgain() throws Exception {
        var address = LOT + "/unites/" + DEVOPS;
        assertThat(html(post(address + "/retrait", Map.of("reason", " ", "seen", "0")))
                        .select("#reason-messages")
                        .text())
                .contains("Renseignez le motif du retrait");
        post(address + "/retrait", Map.of("reason", "Remplacée", "seen", "0"));
        assertThat(page(LOT).text()).contains("Retirée", "Remplacée", "Proposer de nouveau");
        post(address + "/retour", Map.of("seen", "1"));
        assertThat(page(LOT).text()).doesNotContain("Remplacée");
    }

    @Test
    void refusesToDeleteALotThatIsAwardedOnItsPage() throws Exception {
        var html = html(post(LOT + "/suppression", Map.of("seen", "0")));
        assertThat(html.text()).contains("La suppression est refusée", "Le lot 1 a un titulaire");
    }

    @Test
    @DisplayName("A-2016 § 2.4: a non-renewal, its history, and its undoing")
    void recordsANonRenewalAndUndoesIt() throws Exception {
        var today = inAlert(A_2018, 20);
        var agreement = "/accords/" + A_2018;
        assertThat(page(agreement).select(".fr-alert").text()).contains("Préavis dans 20 jours");
        assertThat(page("/accords?q=A-2018").select("#accords .fr-badge").eachText())
                .anyMatch(badge -> badge.contains("dans 20 jours"));
        post(
                agreement + "/non-reconduction",
                Map.of("notifiedOn", today.toString(), "proof", "1A 23", "reason", "Nouveau marché", "seen", "0"));
        var page = page(agreement);
        assertThat(page.text()).contains("Non-reconduction enregistrée", "1A 23", "Nouveau marché", "Non reconduite");
        assertThat(page.select(".fr-alert").text()).doesNotContain("Préavis");
        post(agreement + "/non-reconduction/annulation", Map.of("reason", "Retardé", "seen", "1"));
        assertThat(page(agreement).text()).contains("Non-reconduction annulée", "Retardé", "Préavis dans 20 jours");
    }

    @Test
    @DisplayName("A-2016 § 2.4: after the deadline, the refusal names the clause and the deadline")
    void refusesANonRenewalAfterItsDeadline() throws Exception {
        var today = inAlert(A_2018, -3);
        var address = "/accords/" + A_2018 + "/non-reconduction";
        assertThat(page(address).select(".fr-alert--warning").text()).contains("Trop tard");
        var html = html(post(address, Map.of("notifiedOn", today.toString(), "reason", "Trop tard", "seen", "0")));
        assertThat(html.select("#notifiedOn-messages").text())
                .contains("Trop tard", "la même durée que l’accord-cadre de 2016");
        var proof = html(
                post(address, Map.of("notifiedOn", today.minusDays(5).toString(), "reason", "À temps", "seen", "0")));
        assertThat(proof.select("#proof-messages").text()).contains("preuve");
    }

    @Test
    void tellsNoOneButBuyersOfAlertsAndHistory() throws Exception {
        inAlert(A_2018, 20);
        for (var viewer : new Viewer[] {
            Viewers.coach(), Viewers.correspondent(UUID.fromString("c0000000-0000-4000-8000-00000000000b"))
        }) {
            var html = html(
                    mvc.perform(MockMvcRequestBuilders.get("/accords/" + A_2018).with(Viewers.as(viewer)))
                            .andReturn()
                            .getResponse());
            assertThat(html.text()).doesNotContain("Préavis dans", "Modifier", "Ne pas reconduire", "Ajouter un lot");
        }
    }

    @Test
    @DisplayName("domain.md § 1: a recorded maximum reached is said; drafts stand apart")
    void warnsOfALackingMaximumAndNotOfOneThatIsThere() throws Exception {
        assertThat(page("/accords/" + A_2018).text()).contains("Aucun maximum", "aucun plafond");
        jdbc.sql("update framework_agreement set maximum_amount = 100000 where id = ?")
                .param(A_2018)
                .update();
        assertThat(page("/accords/" + A_2018).text()).contains("du maximum de").doesNotContain("Aucun maximum");
    }

    /** Moves an agreement so that its current period's notice deadline is that many days away. */
    private LocalDate inAlert(UUID agreement, int days) {
        var today = LocalDate.now(clock);
        var anniversary = today.plusDays(days).plusMonths(1);
        jdbc.sql("update framework_agreement set notified_on = ? where id = ?")
                .params(anniversary.minusMonths(24), agreement)
                .update();
        var deadline = anniversary.minusMonths(24).plusMonths(24).minusMonths(1);
        jdbc.sql("update framework_agreement set notified_on = ? where id = ?")
                .params(
                        anniversary
                                .minusMonths(24)
                                .plusDays(java.time.temporal.ChronoUnit.DAYS.between(deadline, today.plusDays(days))),
                        agreement)
                .update();
        return today;
    }

    private static Map<String, String> agreement(Map<String, String> other) {
        var fields = new LinkedHashMap<String, String>();
        var mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        for (var field : new String[] {"title", "object", "contractingAuthority", "signatory", "procedure"}) {
            fields.put(field, "Titre");
        }
        fields.put("_tacitAcceptance", "on");
        fields.put("_objectionWorkingDays", "on");
        fields.put("_ordersProjects", "on");
        fields.put("reference", "T-" + mark);
        fields.put("numberPrefix", "BC-" + mark);
        fields.put("maximum", "1 250 000,50");
        fields.put("notifiedOn", "2026-03-31");
        fields.put("firmMonths", "12");
        fields.put("renewalMonths", "12");
        fields.put("renewalCount", "3");
        fields.put("maximumMonths", "48");
        fields.put("noticeMonths", "2");
        fields.put("alertDays", "15; 45");
        fields.put("vatRate", "20");
        fields.put("reviewDays", "30");
        fields.put("objectionDays", "8");
        fields.put("poorExecutionLimit", "2");
        fields.put("estimateWeeks", "2");
        fields.put("balanceAlertPercent", "10");
        fields.put("seen", "0");
        fields.putAll(other);
        return fields;
    }

    private static Map<String, String> unit(Map<String, String> other) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("_daysAssumed", "on");
        fields.put("_requiredInPhase", "on");
        fields.put("_forCreation", "on");
        fields.put("code", "AGILE");
        fields.put("title", "Agile");
        fields.put("clause", "art. 3");
        fields.put("position", "9");
        fields.put("scope", "STARTUP");
        fields.put("pricing", "DAYS");
        fields.put("days", "20");
        fields.put("quantityStep", "0,5");
        fields.put("available", "ALWAYS");
        fields.put("seen", "0");
        fields.putAll(other);
        return fields;
    }

    private static Map<String, String> with(Map<String, String> typed, String name, String value) {
        var all = new LinkedHashMap<>(typed);
        all.put(name, value);
        return all;
    }

    private MockHttpServletResponse post(String address, Map<String, String> fields) throws Exception {
        var request =
                MockMvcRequestBuilders.post(address).with(Viewers.as(buyer)).with(Viewers.token());
        fields.forEach(request::param);
        var answer = mvc.perform(request).andReturn().getResponse();
        entities.flush();
        entities.clear();
        return answer;
    }

    private Document page(String address) throws Exception {
        return html(mvc.perform(MockMvcRequestBuilders.get(address).with(Viewers.as(buyer)))
                .andReturn()
                .getResponse());
    }

    private static Document html(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8).replace('\u00a0', ' '));
    }
}
