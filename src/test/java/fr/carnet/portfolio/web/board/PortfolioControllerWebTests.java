package fr.carnet.portfolio.web.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.people.Role;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.Phase;
import fr.carnet.startups.Incubators;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(PortfolioController.class)
@Import(PortfolioLabels.class)
class PortfolioControllerWebTests extends WebTestBase {

    private static final PortfolioRow LATE =
            row("tard", Phase.INVESTIGATION, TODAY.minusMonths(7), new BigDecimal("60"), new BigDecimal("12.25"));
    private static final PortfolioRow NEW = row("neuve", null, null, BigDecimal.ZERO, BigDecimal.ZERO);

    @MockitoBean
    private PortfolioQueries queries;

    @MockitoBean
    private EuroQueries euros;

    @MockitoBean
    private Incubators incubators;

    @BeforeEach
    void rows() {
        when(queries.totals(any(), any(), any()))
                .thenReturn(new PortfolioQueries.Totals(
                        2, 0, DayFigures.net(new BigDecimal("60"), new BigDecimal("12.25"), null)));
        when(queries.figures(any(), any(), any()))
                .thenReturn(new PortfolioFigures(1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1));
        when(queries.page(any(), any(), any(), any(), anyLong())).thenReturn(page(LATE, NEW));
        when(queries.cards(any(), any(), any())).thenReturn(List.of(LATE));
        when(queries.groups(any(), any(), any()))
                .thenReturn(List.of(new IncubatorGroup(
                        UUID.randomUUID(),
                        "essai",
                        "L’Essai",
                        2,
                        1,
                        0,
                        0,
                        0,
                        2,
                        0,
                        DayFigures.net(new BigDecimal("60"), new BigDecimal("12.25"), new BigDecimal("50")))));
        var money = new Euros(new BigDecimal("60000"), new BigDecimal("47750.5"));
        when(euros.of(any(), any(), any()))
                .thenReturn(new EuroQueries.Amounts(Map.of(LATE.id(), money), Map.of(UUID.randomUUID(), money)));
    }

    @Test
    @DisplayName("A coach sees days and no price anywhere (domain.md § 8)")
    void showsACoachNoPrice() {
        for (String address : List.of("/portefeuille", "/portefeuille?vue=cartes", "/portefeuille?vue=incubateurs")) {
            var page = page(Viewers.coach(), address);
            assertThat(page.text()).doesNotContain("€", "HT", "TTC", "montant");
        }
        assertThat(PortfolioRow.class.getRecordComponents())
                .extracting("name")
                .doesNotContain("amount", "price", "total");
    }

    @Test
    void showsTheDaysOfEachStartupAndOfAll() {
        var table = page(Viewers.coach(), "/portefeuille").selectFirst("#portefeuille");

        assertThat(table.select("tbody tr").first().select("td.carnet-num").eachText())
                .containsExactly("60", "12,25", "47,75", "–", "–");
        assertThat(table.select("tfoot td.carnet-num").eachText()).containsExactly("60", "12,25", "47,75", "–", "–");
    }

    @Test
    void showsABuyerWhatWasOrderedAndWhatIsLeftInEuros() {
        var table = page(Viewers.buyer(), "/portefeuille").selectFirst("#portefeuille");

        assertThat(table.select("tbody tr").first().select("td.carnet-num").eachText())
                .endsWith("60\u202f000,00", "47\u202f750,50");
        assertThat(table.select("tfoot td.carnet-num").eachText()).endsWith("60\u202f000,00", "47\u202f750,50");
        assertThat(page(Viewers.buyer(), "/portefeuille?vue=cartes").text()).contains("47\u202f750,50 € HT");
    }

    @Test
    void neverAsksForAmountsOnBehalfOfACoach() {
        get(Viewers.coach(), "/portefeuille");
        get(Viewers.coach(), "/portefeuille/export.csv");

        verifyNoInteractions(euros);
    }

    @Test
    void showsALineForEachIncubatorThatLeadsToItsStartups() {
        var table = page(Viewers.coach(), "/portefeuille?vue=incubateurs&alerte=toutes")
                .selectFirst("#par-incubateur");

        assertThat(table.select("tbody td.carnet-num").eachText())
                .containsExactly("2", "1", "0", "0", "0", "2", "60", "12,25", "47,75", "50", "+2,25", "0");
        assertThat(table.select("tbody a").eachAttr("href"))
                .containsExactly(
                        "/incubateurs/essai",
                        "/portefeuille?incubateur=essai&alerte=toutes",
                        "/portefeuille?incubateur=essai&phase=INVESTIGATION&alerte=toutes");
    }

    @Test
    void saysEachAlertInWords() {
        var rows = page(Viewers.coach(), "/portefeuille").select("#portefeuille tbody tr");

        assertThat(rows.get(0).select(".fr-badge").eachText())
                .containsExactly(
                        "Investigation", "Comité en retard", "Décision attendue", "Au-delà de la durée nominale");
        assertThat(rows.get(0).text()).contains("30 sem. sur 13", "en retard de");
        assertThat(rows.get(0).select("progress").attr("class")).contains("carnet-bar--over");
        assertThat(rows.get(1).select(".fr-badge").eachText())
                .containsExactly("Sans décision", "Jamais passée en comité");
    }

    @Test
    void leadsFromEachFigureToWhatItIsMadeOf() {
        var page = page(Viewers.coach(), "/portefeuille?incubateur=essai&q=x");

        assertThat(page.select(".carnet-figures a").eachAttr("href"))
                .first()
                .isEqualTo("/portefeuille?incubateur=essai&phase=INVESTIGATION");
        assertThat(page.select("a.fr-tag").eachAttr("href"))
                .first()
                .isEqualTo("/portefeuille?incubateur=essai&alerte=six-mois");
    }

    @Test
    void showsFourColumnsOfCards() {
        var page = page(Viewers.coach(), "/portefeuille?vue=cartes");

        assertThat(page.select(".carnet-board h2").eachText())
                .containsExactly("Investigation (1)", "Construction (0)", "Consolidation (0)", "Passation (0)");
        assertThat(page.select(".carnet-board__card").text()).contains("Solde : 47,75 j sur 60 j");
    }

    @Test
    void saysWhatToDoWhereNothingIsFiltered() {
        when(queries.page(any(), any(), any(), any(), anyLong())).thenReturn(page());

        assertThat(page(Viewers.coach(), "/portefeuille")
                        .select(".carnet-empty")
                        .text())
                .contains("Aucune startup en cours");
    }

    @Test
    void exportsWithoutPrice() {
        doAnswer(call -> {
                    Consumer<PortfolioRow> sink = call.getArgument(4);
                    sink.accept(LATE);
                    return null;
                })
                .when(queries)
                .each(any(), any(), any(), any(), any());

        var answer = get(Viewers.coach(), "/portefeuille/export.csv");
        String csv = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);

        assertThat(csv)
                .contains("Commandé (j)", "12,25", "47,75", "Décision attendue")
                .doesNotContain("€");
    }

    @Test
    void isForBuyersAndCoachesOnly() {
        for (Role role : Role.values()) {
            int status = get(Viewers.of(role), "/portefeuille").getStatus();
            assertThat(status).isEqualTo(role == Role.BUYER || role == Role.COACH ? 200 : 404);
        }
    }

    private static PortfolioRow row(
            String slug, Phase phase, LocalDate since, BigDecimal ordered, BigDecimal consumed) {
        return new PortfolioRow(
                UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8)),
                slug,
                "Startup " + slug,
                "essai",
                "L’Essai",
                phase,
                false,
                since,
                since,
                null,
                null,
                TODAY,
                DayFigures.net(ordered, consumed, null),
                0,
                null);
    }

    private static Page<PortfolioRow> page(PortfolioRow... rows) {
        return new ListRequest("/portefeuille", Map.of(), 1, "")
                .page(PortfolioQueries.SORTS, List.of(rows), rows.length);
    }
}
