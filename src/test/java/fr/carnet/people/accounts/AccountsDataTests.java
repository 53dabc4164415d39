package fr.carnet.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.accounts.Accounts.Invited;
import fr.carnet.people.signin.ViewerLookup;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@DataTest
class AccountsDataTests {

    private static final String PASSWORD = "une phrase assez longue";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Activations activations;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    ViewerLookup viewers;

    AccountRows rows;
    Viewer ada;
    String username;

    @BeforeEach
    void anAdministrator() {
        rows = new AccountRows(jdbc);
        ada = viewer(rows.account(Role.ADMINISTRATOR, "ada-" + UUID.randomUUID(), null, "{noop}x"));
        username = "camille-" + UUID.randomUUID();
    }

    @Test
    void anAccountComesWithALinkOfWhichOnlyTheHashIsKept() {
        var invited = create(details(Role.BUYER));
        assertThat(invited.token()).hasSize(43);
        assertThat(jdbc.sql("select length(token_hash) from invitation where account_id = ?")
                        .param(invited.accountId())
                        .query(Integer.class)
                        .list())
                .containsExactly(32);
        assertThat(acts(invited.accountId())).containsExactly("account.created");
    }

    @Test
    void theLinkServesOnce() {
        var token = create(details(Role.BUYER)).token();
        assertThat(activations.username(token)).contains(username);
        activations.choosePassword(token, PASSWORD);
        assertThat(passwords.matches(PASSWORD, hash())).isTrue();
        assertThat(hash()).startsWith("{bcrypt}");
        assertThat(activations.username(token)).isEmpty();
        assertThatThrownBy(() -> activations.choosePassword(token, PASSWORD)).isInstanceOf(NotFound.class);
    }

    @Test
    void anOutdatedReplacedOrInventedLinkServesNoOne() {
        var invited = create(details(Role.BUYER));
        var second = accounts.invite(invited.accountId(), ada);
        assertThat(activations.username(invited.token())).isEmpty();
        assertThat(activations.username("invente")).isEmpty();
        jdbc.sql("""
                update invitation set created_at = now() - interval '8 days', expires_at = now() - interval '1 second'
                where account_id = ?""").param(invited.accountId()).update();
        assertThat(activations.username(second.token())).isEmpty();
    }

    @Test
    void theLinkOfADisabledAccountServesNoOne() {
        var invited = create(details(Role.BUYER));
        accounts.disable(invited.accountId(), ada);
        assertThat(activations.username(invited.token())).isEmpty();
        assertThatThrownBy(() -> accounts.invite(invited.accountId(), ada)).hasMessage("account.disabled");
        accounts.enable(invited.accountId(), ada);
        assertThat(activations.username(invited.token())).isPresent();
        assertThat(acts(invited.accountId())).containsExactly("account.created", "account.disabled", "account.enabled");
    }

    @Test
    void aUsernameIsTakenOnceWhateverItsCapitals() {
        create(details(Role.BUYER));
        assertThatThrownBy(() -> accounts.create(new Username(username.toUpperCase()), details(Role.COACH), ada))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("account.username-taken");
    }

    @Test
    void aChangeOfRoleChangesThePerimeterAndIsRecorded() {
        var company = rows.company("Société d’essai");
        var id = create(new AccountDetails(
                        "Camille", "c@carnet.example", Role.CORRESPONDENT, company, Set.of(), Set.of()))
                .accountId();
        accounts.change(id, details(Role.BUYER), ada);
        assertThat(viewer(id).contractor()).isNull();
        assertThat(viewer(id).role()).isEqualTo(Role.BUYER);
        assertThat(jdbc.sql(
                                "select cast(details as text) from audit_event where subject_id = ? and action = 'account.changed'")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains("CORRESPONDENT", "BUYER", company.toString());
    }

    @Test
    void savingWithoutAChangeRecordsNothing() {
        var id = create(details(Role.BUYER)).accountId();
        accounts.change(id, details(Role.BUYER), ada);
        assertThat(acts(id)).containsExactly("account.created");
    }

    @Test
    void noOneDisablesOrDemotesThemselves() {
        assertThatThrownBy(() -> accounts.disable(ada.accountId(), ada)).hasMessage("account.own-disabling");
        assertThatThrownBy(() -> accounts.change(ada.accountId(), details(Role.BUYER), ada))
                .hasMessage("account.own-role");
    }

    @Test
    void theLastAdministratorWhoCanSignInStays() {
        var other = viewer(rows.account(Role.ADMINISTRATOR));
        assertThatThrownBy(() -> accounts.disable(ada.accountId(), other)).hasMessage("account.last-administrator");
        assertThatThrownBy(() -> accounts.change(ada.accountId(), details(Role.BUYER), other))
                .hasMessage("account.last-administrator");
        rows.account(Role.ADMINISTRATOR, "autre-" + UUID.randomUUID(), null, "{noop}x");
        accounts.disable(ada.accountId(), other);
        assertThat(viewers.find(ada.accountId())).isEmpty();
    }

    @Test
    void disablingAndChoosingAPasswordEndTheSessions() {
        var invited = create(details(Role.BUYER));
        session(invited.accountId());
        activations.choosePassword(invited.token(), PASSWORD);
        assertThat(sessions(invited.accountId())).isZero();
        session(invited.accountId());
        accounts.disable(invited.accountId(), ada);
        assertThat(sessions(invited.accountId())).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void noOtherRoleCanDoAnyOfIt(Role role) {
        var id = create(details(Role.BUYER)).accountId();
        var other = Viewers.of(role);
        for (Runnable act : List.<Runnable>of(
                () -> accounts.create(new Username("x" + username), details(Role.BUYER), other),
                () -> accounts.change(id, details(Role.COACH), other),
                () -> accounts.disable(id, other),
                () -> accounts.enable(id, other),
                () -> accounts.invite(id, other),
                () -> accounts.find(id, other))) {
            assertThatThrownBy(act::run).isInstanceOf(NotFound.class);
        }
    }

    private Invited create(AccountDetails details) {
        return accounts.create(new Username(username), details, ada);
    }

    private static AccountDetails details(Role role) {
        return new AccountDetails("Camille", "c@carnet.example", role, null, Set.of(), Set.of());
    }

    private Viewer viewer(UUID id) {
        return viewers.find(id).orElseThrow();
    }

    private String hash() {
        return jdbc.sql("select password_hash from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private List<String> acts(UUID account) {
        return jdbc.sql("select action from audit_event where subject_id = ? order by id")
                .param(account)
                .query(String.class)
                .list();
    }

    private void session(UUID account) {
        jdbc.sql("""
                insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                    expiry_time, principal_name) values (?, ?, 0, 0, 60, 60000, ?)""")
                .params(UUID.randomUUID().toString(), UUID.randomUUID().toString(), account.toString())
                .update();
    }

    private long sessions(UUID account) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(account.toString())
                .query(Long.class)
                .single();
    }
}
