package fr.carnet.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.audit.web.JournalQueries.Act;
import fr.carnet.people.signin.Viewers;
import fr.carnet.web.ListRequest;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(JournalController.class)
@Import(ActWords.class)
class JournalWebTests extends WebTestBase {

    private static final Act CHANGE = new Act(
            OffsetDateTime.parse("2026-11-22T13:05:09Z"),
            "Ada",
            "account.changed",
            "account",
            "camille",
            "{\"role\": {\"before\": \"COACH\", \"after\": \"BUYER\"}, \"startups\": {\"before\": [\"x\"], \"after\": []}}",
            "/administration/organisations/1/modification");

    private static final Act ISSUE =
            new Act(CHANGE.happenedAt(), "Ada", "days.logged", "order", "BC-2018-2026-0001", """
            {"entries": 4, "training": "0.50", "weeks": ["2026-W47"], "days": 12.25, "total": "39600.1", "dueOn": "2026-11-22",
             "profile": "DEVOPS", "price": {"before": "600.00", "after": "660.00"}, "reason": "",
             "value-2026-11-22": {"before": 10, "after": 11.5}}""", null);

    @MockitoBean
    JournalQueries queries;

    @BeforeEach
    void oneAct() {
        when(queries.actions()).thenReturn(List.of("account.changed", "account.created"));
        when(queries.subjectTypes()).thenReturn(List.of("account"));
        when(queries.page(any(), anyBoolean(), any())).thenAnswer(call -> call.getArgument(2, ListRequest.class)
                .page(JournalQueries.SORTS, List.of(CHANGE), 1));
    }

    @Test
    void saysInFrenchWhoDidWhatToWhat() {
        var row = page(Viewers.buyer(), "/administration/journal").select("tbody tr");
        assertThat(row.text())
                .contains("22 nov. 2026 à 14", "Ada", "Compte modifié", "camille")
                .contains("rôle : Coach → Acheteur", "startups : x → –");
        assertThat(row.select("a").attr("href")).isEqualTo("/administration/organisations/1/modification");
    }

    @Test
    void writesDatesFiguresAndConstantsAsFrenchPeopleReadThem() {
        doAnswer(call -> call.getArgument(2, ListRequest.class).page(JournalQueries.SORTS, List.of(ISSUE), 1))
                .when(queries)
                .page(any(), anyBoolean(), any());

        var row = page(Viewers.buyer(), "/administration/journal").select("tbody tr");

        assertThat(row.select("li").eachText())
                .containsExactlyInAnyOrder(
                        "saisies : 4",
                        "formation : 0,5 j",
                        "semaines : semaine 47 de 2026",
                        "jours : 12,25 j",
                        "total HT : 39\u202f600,10 €",
                        "échéance : 22 nov. 2026",
                        "profil : Développeur devops",
                        "prix HT : 600,00 € → 660,00 €",
                        "motif : –",
                        "valeur du 22 nov. 2026 : 10 → 11,5");
        assertThat(row.select("a")).isEmpty();
    }

    @Test
    void offersTheActionsThatWereRecorded() {
        var page = page(Viewers.administrator(), "/administration/journal?action=account.created");
        assertThat(page.select("#action option").eachText()).containsExactly("Toutes", "Compte créé", "Compte modifié");
        assertThat(page.select("#action option[selected]").val()).isEqualTo("account.created");
    }

    @Test
    void exportsWhatIsFiltered() {
        doAnswer(call -> {
                    call.<Consumer<Act>>getArgument(3).accept(CHANGE);
                    return null;
                })
                .when(queries)
                .each(any(), anyBoolean(), any(), any());
        var csv = new String(
                get(Viewers.buyer(), "/administration/journal/export.csv?q=camille")
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1))
                .containsExactly(
                        "22/11/2026;14:05:09;Ada;Compte modifié;Compte;camille;\"rôle : Coach → Acheteur ; startups : x → –\"");
    }

    @Test
    void othersFindNothingHere() {
        assertThat(get(Viewers.coach(), "/administration/journal").getStatus()).isEqualTo(404);
    }
}
