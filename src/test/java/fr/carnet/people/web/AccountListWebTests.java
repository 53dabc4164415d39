package fr.carnet.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.people.Role;
import fr.carnet.people.signin.Viewers;
import fr.carnet.people.web.AccountQueries.AccountRow;
import fr.carnet.web.ListRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(AccountListController.class)
class AccountListWebTests extends WebTestBase {

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-01T10:00:00+01:00");

    @MockitoBean
    AccountQueries queries;

    @Test
    void showsEachAccountWithItsPerimeterAndState() {
        shows(List.of(
                new AccountRow(
                        UUID.randomUUID(),
                        "corr",
                        "Corinne",
                        "c@carnet.example",
                        Role.CORRESPONDENT,
                        true,
                        true,
                        "Société fictive",
                        0,
                        0,
                        THEN),
                new AccountRow(
                        UUID.randomUUID(),
                        "po",
                        "Paul",
                        "p@carnet.example",
                        Role.PRODUCT_OWNER,
                        true,
                        false,
                        null,
                        3,
                        0,
                        THEN),
                new AccountRow(
                        UUID.randomUUID(),
                        "coach",
                        "Claude",
                        "k@carnet.example",
                        Role.COACH,
                        false,
                        true,
                        null,
                        0,
                        1,
                        THEN)));
        var page = page(Viewers.administrator(), "/administration/utilisateurs");
        assertThat(page.select(".carnet-empty")).isEmpty();
        var rows = page.select("tbody tr");
        assertThat(rows.eachText()).hasSize(3);
        assertThat(rows.get(0).text()).contains("Correspondant permanent", "Société fictive", "Actif", "1er nov. 2026");
        assertThat(rows.get(1).text()).contains("3 startups", "En attente d’activation");
        assertThat(rows.get(2).text()).contains("1 incubateur", "Désactivé");
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        shows(List.of());
        var page = page(Viewers.administrator(), "/administration/utilisateurs?q=personne");
        assertThat(page.select(".carnet-empty").text()).contains("Aucun compte ne correspond");
        assertThat(page.select("#q").val()).isEqualTo("personne");
    }

    @Test
    void aRoleThatDoesNotExistIsLeftOut() {
        assertThat(get(Viewers.administrator(), "/administration/utilisateurs?role=ROI&q=x")
                        .getRedirectedUrl())
                .isEqualTo("/administration/utilisateurs?q=x");
    }

    @Test
    void aBuyerFindsNothingHere() {
        assertThat(get(Viewers.buyer(), "/administration/utilisateurs").getStatus())
                .isEqualTo(404);
        assertThat(get(Viewers.buyer(), "/administration/utilisateurs/export.csv")
                        .getStatus())
                .isEqualTo(404);
    }

    private void shows(List<AccountRow> rows) {
        when(queries.page(any(), any())).thenAnswer(call -> call.getArgument(1, ListRequest.class)
                .page(AccountQueries.SORTS, rows, rows.size()));
    }
}
