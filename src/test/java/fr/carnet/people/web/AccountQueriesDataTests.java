package fr.carnet.people.web;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.web.AccountQueries.AccountFilter;
import fr.carnet.people.web.AccountQueries.AccountRow;
import fr.carnet.people.web.AccountQueries.AccountState;
import fr.carnet.web.ListRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class AccountQueriesDataTests {

    @Autowired
    AccountQueries queries;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "m" + UUID.randomUUID();
    private AccountRows rows;

    @BeforeEach
    void threeAccounts() {
        rows = new AccountRows(jdbc);
        rows.account(Role.BUYER, mark + "-a", null, "{noop}x");
        rows.account(Role.COACH, mark + "-b", null, null);
        var disabled = rows.account(Role.CORRESPONDENT, mark + "-c", rows.company("Société " + mark), "{noop}x");
        jdbc.sql("update account set enabled = false where id = ?")
                .param(disabled)
                .update();
    }

    @Test
    void findsByUsernameNameAddressOrCompany() {
        assertThat(found(mark.toUpperCase(), null, null)).hasSize(3);
        assertThat(found("société " + mark, null, null)).containsExactly(mark + "-c");
        assertThat(found(mark + "-b@carnet", null, null)).containsExactly(mark + "-b");
        assertThat(found("%" + mark, null, null)).isEmpty();
    }

    @Test
    void filtersByRoleAndState() {
        assertThat(found(mark, Role.COACH, null)).containsExactly(mark + "-b");
        assertThat(found(mark, null, AccountState.ACTIVE)).containsExactly(mark + "-a");
        assertThat(found(mark, null, AccountState.INVITED)).containsExactly(mark + "-b");
        assertThat(found(mark, null, AccountState.DISABLED)).containsExactly(mark + "-c");
    }

    @Test
    void sortsEitherWay() {
        assertThat(usernames(list("-identifiant", 1), filter(mark, null, null)))
                .containsExactly(mark + "-c", mark + "-b", mark + "-a");
        for (var key : List.of("nom", "role", "etat", "creation")) {
            assertThat(usernames(list(key, 1), filter(mark, null, null))).hasSize(3);
        }
    }

    @Test
    void exportsExactlyWhatIsFiltered() {
        var exported = new ArrayList<String>();
        queries.each(filter(mark, null, null), list("nom", 2), row -> exported.add(row.username()));
        assertThat(exported).containsExactly(mark + "-a", mark + "-b", mark + "-c");
    }

    @Test
    void costsTwoStatementsForThreeRowsAsForFifty() throws Exception {
        assertThat(statements(() -> queries.page(filter(mark, null, null), list("nom", 1))))
                .hasSize(2);
        for (var i = 0; i < 50; i++) {
            rows.account(Role.COACH, mark + "-" + i, null, null);
        }
        assertThat(statements(() -> queries.page(filter(mark, null, null), list("nom", 1))))
                .hasSize(2);
        assertThat(queries.page(filter(mark, null, null), list("nom", 3)).rows())
                .hasSize(3);
    }

    private List<String> found(String q, @Nullable Role role, @Nullable AccountState state) {
        return usernames(list("identifiant", 1), filter(q, role, state));
    }

    private List<String> usernames(ListRequest list, AccountFilter filter) {
        return queries.page(filter, list).rows().stream()
                .map(AccountRow::username)
                .toList();
    }

    private static AccountFilter filter(String q, @Nullable Role role, @Nullable AccountState state) {
        return new AccountFilter(q, role, state);
    }

    private static ListRequest list(String sort, int page) {
        return new ListRequest("/administration/utilisateurs", Map.of(), page, sort);
    }
}
