package fr.carnet.tracking.web.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.agreements.clauses.Citations;
import fr.carnet.agreements.clauses.CitedClauses;
import fr.carnet.agreements.clauses.ClauseTopic;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.StatementState;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.days.DayCell;
import fr.carnet.tracking.days.DayCell.Row;
import fr.carnet.tracking.days.DayEntry;
import fr.carnet.tracking.days.Timesheets;
import fr.carnet.tracking.days.Timesheets.Outcome;
import fr.carnet.tracking.web.days.DayListPage;
import fr.carnet.tracking.web.week.WeekData.Line;
import fr.carnet.tracking.web.week.WeekData.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The grid as a form: nothing that was typed is lost, and each refusal stands at its cell. Today is a Monday. */
@WebMvcTest(WeekController.class)
class WeekControllerWebTests extends WebTestBase {

    private static final Week WEEK = Week.of(TODAY);
    private static final UUID ORDER = UUID.randomUUID();
    private static final UUID DEVOPS = UUID.randomUUID();
    private static final UUID ALIX = UUID.randomUUID();
    private static final UUID BAO = UUID.randomUUID();
    private static final Row ROW = new Row(new OrderLineId(DEVOPS), new PersonId(ALIX), 1, false);

    @MockitoBean
    Timesheets timesheets;

    @MockitoBean
    WeekQueries queries;

    @MockitoBean
    DayListPage list;

    @MockitoBean
    CitedClauses clauses;

    private final Map<Integer, String> activities = new LinkedHashMap<>();
    private final List<WeekData.MonthStatement> months = new ArrayList<>();
    private final Map<DayCell, ManDays> days = new LinkedHashMap<>();

    @BeforeEach
    void aWeekOfACompany() {
        activities.put(1, "Développement");
        activities.put(2, "Conception et design");
        ordered(null);
        when(timesheets.log(any(), anyBoolean(), any())).thenAnswer(call -> new Outcome(call.getArgument(0), Map.of()));
        cites(Map.of(ClauseTopic.REPORTING, "A-2016, § 7.2 ; A-2018, § 4.2", ClauseTopic.TRAINING, "A-2025, art. 9"));
    }

    private void cites(Map<ClauseTopic, String> byTopic) {
        when(clauses.inSightOf(any(), any(ClauseTopic[].class))).thenReturn(new Citations(byTopic));
    }

    private static DayEntry monday(String before, String quantity) {
        return new DayEntry(ROW.on(TODAY), ManDays.of(before), ManDays.of(quantity));
    }

    private void refuses(DayEntry entry, String code, Object... args) {
        doReturn(new Outcome(List.of(), Map.of(entry, Refusal.of(code, args))))
                .when(timesheets)
                .log(any(), anyBoolean(), any());
    }

    /** The company's one order, whose startup is stopped since a day, or is not. */
    private void ordered(@Nullable LocalDate stoppedOn) {
        var line = new Line(
                DEVOPS,
                ORDER,
                "BC-2016-2026-0042",
                "Démarches vertes",
                stoppedOn,
                OrderState.IN_PROGRESS,
                TODAY.minusMonths(1),
                TODAY.plusMonths(1),
                "UO-L2.2.2",
                "Développement devops",
                DayFigures.net(BigDecimal.valueOf(60), new BigDecimal("57.5"), null),
                10);
        var members = List.of(new Member(ORDER, ALIX, "Alix Martin"), new Member(ORDER, BAO, "Bao Tran"));
        when(queries.week(eq(Viewers.COMPANY), any()))
                .thenAnswer(call -> WeekData.of(call.getArgument(1), List.of(line), members, days, activities, months));
    }

    @Test
    void showsTheWeekAskedFor() {
        days.put(ROW.on(TODAY), ManDays.of("0.5"));
        var page = page(Viewers.correspondent(), "/suivi?semaine=" + WEEK);
        assertThat(page.select("h2").text()).contains("Semaine 48, du 23 au 29 nov. 2026");
        assertThat(page.select("[name=c.0.0]").val()).isEqualTo("0,5");
        assertThat(page.select("#grille .carnet-week-person th").text()).isEqualTo("Alix Martin");
        assertThat(page.select(".carnet-week-balance").text()).contains("2,5", "sur 60", "Presque épuisé");
        assertThat(page.select("a[href$=semaine=2026-W47]")).hasSize(1);
        assertThat(page.select("a[href$=semaine=2026-W49]")).hasSize(1);
    }

    @Test
    @DisplayName("Whoever logs on the orders of a stopped startup is warned (domain.md § 6)")
    void warnsOfAStartupThatWasStopped() {
        assertThat(page(Viewers.correspondent(), "/suivi").text()).doesNotContain("arrêtée");
        ordered(TODAY.minusDays(5));

        var alert = page(Viewers.correspondent(), "/suivi").selectFirst(".fr-alert--warning");

        assertThat(alert.text())
                .contains("Une startup est arrêtée", "BC-2016-2026-0042 · Démarches vertes, arrêtée le 18 nov. 2026");
        assertThat(alert.select("a").attr("href")).isEqualTo("/bons-de-commande/" + ORDER);
    }

    @Test
    void everyCellIsNamedByItsPersonItsRowAndItsDay() {
        days.put(ROW.on(TODAY), ManDays.ONE);
        var page = page(Viewers.correspondent(), "/suivi");
        for (var id : page.select("[name=c.0.0]").attr("aria-labelledby").split(" ")) {
            assertThat(page.getElementById(id)).as(id).isNotNull();
        }
    }

    @Test
    void aDayToComeSaysSoAndADayOutsideTheOrdersPeriodSaysWhy() {
        days.put(ROW.on(TODAY), ManDays.ONE);
        var page = page(Viewers.correspondent(), "/suivi");
        assertThat(page.getElementById("d-1").text()).contains("à venir");
        assertThat(page.select("[data-row] input.carnet-week-cell")).hasSize(1);
        var longAgo = Week.of(TODAY.minusMonths(1));
        days.put(ROW.on(longAgo.sunday()), ManDays.ONE);
        assertThat(page(Viewers.correspondent(), "/suivi?semaine=" + longAgo)
                        .select("[data-row] td")
                        .first()
                        .text())
                .as("the order starts on the Friday")
                .contains("dès le 23/10");
    }

    @Test
    void aWeekToComeSaysWhyNothingIsTypedThere() {
        var page = page(Viewers.correspondent(), "/suivi?semaine=" + WEEK.next());
        assertThat(page.select(".fr-alert").text())
                .contains("Cette semaine est à venir", "prestations réalisées (A-2016, § 7.2", "lundi 30 novembre");
        assertThat(page.select("[name=acte]")).isEmpty();
    }

    @Test
    void citesTheClausesOfTheCompanysAgreementsOnly() {
        assertThat(page(Viewers.correspondent(), "/suivi").select("form").text())
                .contains("À la charge du titulaire (A-2025, art. 9) : ces jours se suivent, mais ne consomment rien.");
        cites(Map.of());
        assertThat(page(Viewers.correspondent(), "/suivi").select("form").text())
                .contains("À la charge du titulaire : ces jours se suivent, mais ne consomment rien.");
        assertThat(page(Viewers.correspondent(), "/suivi?semaine=" + WEEK.next())
                        .select(".fr-alert")
                        .text())
                .contains("On ne saisit que des prestations réalisées : rien ne s’y saisit avant le lundi 30 novembre");
    }

    @Test
    void moreThanADayForAPersonSaysWhyBeneathTheName() {
        days.put(ROW.on(TODAY), ManDays.ONE);
        var page = html(post(
                Viewers.correspondent(),
                "/suivi",
                "acte",
                "ligne",
                "semaine",
                WEEK.toString(),
                "r.0",
                WeekForm.key(ROW) + ";1.00;;;;;;",
                "r.1",
                WeekForm.key(new Row(new OrderLineId(DEVOPS), new PersonId(ALIX), 2, false)) + ";;;;;;;",
                "c.1.0",
                ".25",
                "ligne",
                DEVOPS.toString(),
                "activite",
                "2"));
        assertThat(page.select(".carnet-week-person + .carnet-week-reasons").text())
                .contains("lundi 23 novembre : 1,25", "un jour au plus par date");
    }

    @Test
    void aTelephoneFindsThePersonAndTheDayAgainAfterASaveAndRowsWithoutDaysStay() throws Exception {
        days.put(ROW.on(TODAY), ManDays.ONE);
        var empty = new Row(new OrderLineId(DEVOPS), new PersonId(BAO), 2, false);
        var answer = mvc.perform(MockMvcRequestBuilders.post("/suivi")
                        .with(Viewers.as(Viewers.correspondent()))
                        .with(Viewers.token())
                        .param("semaine", WEEK.toString())
                        .param("qui", BAO.toString())
                        .param("jour", "0")
                        .param("r.0", WeekForm.key(ROW) + ";0.50;;;;;;")
                        .param("r.1", WeekForm.key(empty) + ";;;;;;;"))
                .andReturn();
        var page =
                html(mvc.perform(MockMvcRequestBuilders.get(answer.getResponse().getRedirectedUrl())
                                .with(Viewers.as(Viewers.correspondent()))
                                .flashAttrs(answer.getFlashMap()))
                        .andReturn()
                        .getResponse());
        assertThat(page.select("[name=qui][checked]").val()).isEqualTo(BAO.toString());
        assertThat(page.select("[name=jour][checked]").val()).isEqualTo("0");
        assertThat(page.select("[name=r.1]").val()).isEqualTo(WeekForm.key(empty) + ";;;;;;;");
    }

    @Test
    @DisplayName("domain.md: two people saving the same week; what the other changed is shown")
    void whatAnotherChangedElsewhereInTheWeekIsShownAfterASave() throws Exception {
        when(queries.days(Viewers.COMPANY, WEEK)).thenReturn(Map.of(ROW.on(TODAY), ManDays.ONE));
        days.put(ROW.on(TODAY), ManDays.ONE);
        var answer = mvc.perform(MockMvcRequestBuilders.post("/suivi")
                        .with(Viewers.as(Viewers.correspondent()))
                        .with(Viewers.token())
                        .param("semaine", WEEK.toString())
                        .param("r.0", WeekForm.key(ROW) + ";0.50;;;;;;")
                        .param("c.0.0", "0,5"))
                .andReturn();
        var page =
                html(mvc.perform(MockMvcRequestBuilders.get(answer.getResponse().getRedirectedUrl())
                                .with(Viewers.as(Viewers.correspondent()))
                                .flashAttrs(answer.getFlashMap()))
                        .andReturn()
                        .getResponse());
        assertThat(page.select(".fr-alert--warning").text())
                .contains("Une case changée par quelqu’un d’autre", "Alix Martin, lundi 23 novembre", "0,5 devient 1");
        assertThat(page.select("td.carnet-week-other input").val()).isEqualTo("1");
    }

    @Test
    void aWeekIsSavedWhereOneOfItsCellsIsOpen() {
        days.put(ROW.on(TODAY), ManDays.ONE);
        assertThat(page(Viewers.correspondent(), "/suivi")
                        .select(".carnet-week-bar button[type=submit]")
                        .hasAttr("disabled"))
                .isFalse();
    }

    @Test
    void nonsenseInTheAddressIsThisWeek() {
        assertThat(page(Viewers.correspondent(), "/suivi?semaine=hier").text()).contains("Semaine 48");
    }

    @Test
    void savesWhatChangedAndComesBackToTheWeek() {
        var answer = post(
                Viewers.correspondent(),
                "/suivi",
                "semaine",
                WEEK.toString(),
                "r.0",
                WeekForm.key(ROW) + ";0.50;;;;;;",
                "c.0.0",
                "1",
                "c.0.1",
                "");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/suivi?semaine=" + WEEK);
        verify(timesheets).log(List.of(monday("0.5", "1")), false, Viewers.correspondent());
    }

    @Test
    void comesBackToTheOrderThatWasShown() {
        var answer = post(Viewers.correspondent(), "/suivi", "semaine", WEEK.toString(), "bon", "BC-2016-2026-0042");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/suivi?semaine=" + WEEK + "&bon=BC-2016-2026-0042");
    }

    @Test
    void aRefusalStandsAtItsCellWithWhatWasTyped() {
        refuses(
                monday("0", "1"),
                "day.over-balance",
                "UO-L2.2.2",
                "BC-2016-2026-0042",
                ManDays.of("0.5"),
                "A-2016, § 7.2");
        var page = html(post(
                Viewers.correspondent(),
                "/suivi",
                "semaine",
                WEEK.toString(),
                "r.0",
                WeekForm.key(ROW) + ";;;;;;;",
                "c.0.0",
                "1,00"));
        var cell = page.getElementById("c-0-0");
        assertThat(cell.val()).isEqualTo("1,00");
        assertThat(cell.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(cell.attr("aria-describedby")).text())
                .contains(
                        "lundi 23 novembre",
                        "Il ne reste que 0,5",
                        "BC-2016-2026-0042",
                        "A-2016, § 7.2",
                        "bon de commande modificatif");
        assertThat(page.select("[data-carnet=erreurs] a[href=#c-0-0]").text())
                .contains("Alix Martin, lundi 23 novembre");
        assertThat(page.select("[data-carnet=etat]").text()).isEqualTo("1 case non enregistrée");
    }

    @Test
    void whatIsNoNumberIsKeptAndTheOtherCellsAreSaved() {
        var page = html(post(
                Viewers.correspondent(),
                "/suivi",
                "semaine",
                WEEK.toString(),
                "r.0",
                WeekForm.key(ROW) + ";;;;;;;",
                "c.0.0",
                "0,5",
                "r.1",
                WeekForm.key(new Row(new OrderLineId(DEVOPS), new PersonId(BAO), 1, false)) + ";;;;;;;",
                "c.1.0",
                "une journée"));
        verify(timesheets).log(List.of(monday("0", "0.5")), false, Viewers.correspondent());
        assertThat(page.select("[data-carnet=erreurs] h2").text()).isEqualTo("Une case refusée, une enregistrée");
        assertThat(page.select("input[value=une journée]").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select(".carnet-week-reasons").text()).contains("« une journée » n’est pas un nombre de jours");
    }

    @Test
    void theConfirmationIsHandedOnAndStaysTicked() {
        refuses(monday("0", "1"), "day.over-one.full", "Alix Martin", ManDays.ONE, ManDays.ZERO, "§");
        var page = html(post(
                Viewers.correspondent(),
                "/suivi",
                "semaine",
                WEEK.toString(),
                "r.0",
                WeekForm.key(ROW) + ";;;;;;;",
                "c.0.0",
                "1",
                "_confirme",
                "on",
                "confirme",
                "true"));
        verify(timesheets).log(any(), eq(true), any());
        assertThat(page.select("#confirme").hasAttr("checked")).isTrue();
    }

    @Test
    void aCellThatAnotherChangedShowsBothAndIsReplacedOnlyWhenSavedAgain() {
        days.put(ROW.on(TODAY), ManDays.of("0.75"));
        refuses(monday("0", "1"), "day.changed-meanwhile", ManDays.of("0.75"), "Corinne Petit");
        var page = html(post(
                Viewers.correspondent(),
                "/suivi",
                "semaine",
                WEEK.toString(),
                "r.0",
                WeekForm.key(ROW) + ";;;;;;;",
                "c.0.0",
                "1"));
        assertThat(page.select("[name=c.0.0]").val()).isEqualTo("1");
        assertThat(page.select(".carnet-week-reasons").text()).contains("0,75", "par Corinne Petit");
        assertThat(page.select("input[name=r.0]").val()).startsWith(WeekForm.key(ROW) + ";0.75;");
    }

    @Test
    void addsARowForEachOfTheTeamAndKeepsWhatWasTyped() {
        var page = html(post(
                Viewers.correspondent(),
                "/suivi",
                "acte",
                "ligne",
                "semaine",
                WEEK.toString(),
                "r.0",
                WeekForm.key(ROW) + ";;;;;;;",
                "c.0.0",
                "½",
                "ligne",
                DEVOPS.toString(),
                "activite",
                "2"));
        verify(timesheets, never()).log(any(), anyBoolean(), any());
        assertThat(page.select("[data-row]")).hasSize(3);
        assertThat(page.select("[name=c.0.0]").val()).isEqualTo("½");
        assertThat(page.select("#grille").text()).contains("Bao Tran", "Conception et design");
        assertThat(page.select(".fr-alert").text()).contains("2 lignes ajoutées");
        assertThat(page.select("input[autofocus]"))
                .as("where one goes on typing")
                .hasSize(1)
                .allMatch(cell -> cell.attr("name").equals("c.1.0"));
    }

    @Test
    void saysWhatIsMissingToAddARow() {
        var page = html(post(Viewers.correspondent(), "/suivi", "acte", "ligne", "semaine", WEEK.toString()));
        assertThat(page.select("#ligne-messages").text()).isEqualTo("Renseignez ce champ.");
        assertThat(page.select("#activite-messages").text()).isEqualTo("Renseignez ce champ.");
    }

    @Test
    void someoneOutsideTheTeamGetsNoRow() {
        var page = html(post(
                Viewers.correspondent(),
                "/suivi",
                "acte",
                "ligne",
                "semaine",
                WEEK.toString(),
                "ligne",
                DEVOPS.toString(),
                "activite",
                "1",
                "personne",
                UUID.randomUUID().toString()));
        assertThat(page.select("#personne-messages").text())
                .contains("ne fait pas partie de l’équipe", "BC-2016-2026-0042");
        assertThat(page.select("[data-row]")).isEmpty();
    }

    @Test
    void aLineThatIsNotOfferedIsAbsent() {
        var answer = post(
                Viewers.correspondent(),
                "/suivi",
                "acte",
                "ligne",
                "semaine",
                WEEK.toString(),
                "ligne",
                UUID.randomUUID().toString(),
                "activite",
                "1");
        assertThat(answer.getStatus()).isEqualTo(404);
    }

    @Test
    void copiesTheWeekBeforeWithoutSavingIt() {
        when(queries.days(Viewers.COMPANY, WEEK.previous()))
                .thenReturn(Map.of(ROW.on(WEEK.previous().monday()), ManDays.of("0.75")));
        var page = html(post(Viewers.correspondent(), "/suivi", "acte", "copie", "semaine", WEEK.toString()));
        verify(timesheets, never()).log(any(), anyBoolean(), any());
        assertThat(page.select("[name=c.0.0]").val()).isEqualTo("0,75");
        assertThat(page.text()).contains("1 case reprise de la semaine précédente", "1 case non enregistrée");
        assertThat(page.select("input[name=r.0]").val()).isEqualTo(WeekForm.key(ROW) + ";;;;;;;");
    }

    @Test
    void copiesOnlyTheRowsOfTheOrderThatIsShown() {
        when(queries.days(Viewers.COMPANY, WEEK.previous()))
                .thenReturn(Map.of(ROW.on(WEEK.previous().monday()), ManDays.of("0.75")));
        var other = html(post(
                Viewers.correspondent(),
                "/suivi",
                "acte",
                "copie",
                "semaine",
                WEEK.toString(),
                "bon",
                "BC-2018-2026-0049"));
        assertThat(other.select("[data-row]")).isEmpty();
        assertThat(other.text()).contains("Rien à reprendre de la semaine précédente");
        var shown = html(post(
                Viewers.correspondent(),
                "/suivi",
                "acte",
                "copie",
                "semaine",
                WEEK.toString(),
                "bon",
                "bc-2016-2026-0042"));
        assertThat(shown.select("[name=c.0.0]").val()).isEqualTo("0,75");
    }

    @Test
    @DisplayName("style.md § 12: state of the month")
    void theStateOfTheMonthStandsAboveTheGridAndItsCellsAreLocked() {
        days.put(ROW.on(TODAY), ManDays.of("0.5"));
        months.add(standing("BC-2016-2026-0042", ORDER, StatementState.SUBMITTED));
        months.add(standing("BC-2016-2026-0043", UUID.randomUUID(), StatementState.DRAFT));
        var page = page(Viewers.correspondent(), "/suivi");
        assertThat(page.select(".carnet-week-months summary").text())
                .isEqualTo("Relevé de novembre 2026 : 1 en cours, 1 soumis");
        assertThat(page.select(".carnet-week-months a[href=/releves/" + ORDER + "/2026-11]"))
                .hasSize(1);
        assertThat(page.select(".carnet-week-months .fr-btn"))
                .as("not over yet")
                .isEmpty();
        assertThat(page.select("[data-row] input.carnet-week-cell")).isEmpty();
        assertThat(page.select("td.carnet-week-locked")).hasSize(7);
        assertThat(page.select("td.carnet-week-locked").first().text().replace("\u00a0", " "))
                .isEqualTo("0,5 soumis");
        assertThat(page.select("td.carnet-week-locked .fr-icon-lock-line")).hasSize(7);
        assertThat(page.select(".carnet-week-bar button[type=submit]").hasAttr("disabled"))
                .isTrue();
        assertThat(page.select("[data-carnet=etat]").text()).isEqualTo("Aucune case ouverte : la grille dit pourquoi");
    }

    @Test
    void aMonthThatIsOverIsSubmittedFromTheGrid() {
        days.put(ROW.on(LocalDate.of(2026, 10, 26)), ManDays.of("0.5"));
        months.add(new WeekData.MonthStatement(
                ORDER,
                "BC-2016-2026-0042",
                "Démarches vertes",
                OrderState.IN_PROGRESS,
                TODAY.minusMonths(2),
                TODAY.plusMonths(1),
                LocalDate.of(2026, 10, 1),
                StatementState.SENT_BACK));
        var page = page(Viewers.correspondent(), "/suivi?semaine=2026-W44");
        assertThat(page.select(".carnet-week-months summary").text())
                .isEqualTo("Relevé d’octobre 2026 : 1 renvoyé, 1 peut être soumis maintenant");
        assertThat(page.select(".carnet-week-months .fr-btn").text()).isEqualTo("Soumettre le relevé d’octobre 2026");
        assertThat(page.select("td.carnet-week-locked")).isEmpty();
    }

    private static WeekData.MonthStatement standing(String number, UUID order, StatementState state) {
        return new WeekData.MonthStatement(
                order,
                number,
                "Démarches vertes",
                OrderState.IN_PROGRESS,
                TODAY.minusMonths(1),
                TODAY.plusMonths(1),
                LocalDate.of(2026, 11, 1),
                state);
    }

    @Test
    void aSaveThatTouchesSomethingForeignIsAbsent() {
        doThrow(new NotFound()).when(timesheets).log(any(), anyBoolean(), any());
        var answer = post(
                Viewers.correspondent(),
                "/suivi",
                "semaine",
                WEEK.toString(),
                "r.0",
                WeekForm.key(ROW) + ";;;;;;;",
                "c.0.0",
                "1");
        assertThat(answer.getStatus()).isEqualTo(404);
    }

    @Test
    void anEmptyWeekSaysHowToBegin() {
        var page = page(Viewers.correspondent(), "/suivi");
        assertThat(page.select(".carnet-empty").text()).contains("Copiez la semaine précédente");
        assertThat(page.select("#ligne option").eachText())
                .contains("BC-2016-2026-0042 · Démarches vertes · UO-L2.2.2 (reste 2,5 j)");
    }

    @Test
    void onlyCorrespondentsSave() {
        assertThat(post(Viewers.buyer(), "/suivi", "semaine", WEEK.toString()).getStatus())
                .isEqualTo(404);
        assertThat(post(Viewers.coach(), "/suivi", "acte", "copie", "semaine", WEEK.toString())
                        .getStatus())
                .isEqualTo(404);
    }
}
