package fr.carnet.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.people.accounts.Activations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class FirstAdministratorDataTests {

    @Autowired
    FirstAdministrator first;

    @Autowired
    Activations activations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCarnetThatNoOneCanAdministerGivesALinkAndANewStartReplacesIt() {
        var link = first.invitation().orElseThrow();
        var again = first.invitation().orElseThrow();
        assertThat(activations.username(link)).isEmpty();
        assertThat(activations.username(again)).contains("administrateur");
    }

    @Test
    void theLinkIsGoodForADay() {
        first.invitation();
        assertThat(jdbc.sql("""
                        select i.expires_at - i.created_at = interval '24 hours' from invitation i
                        join account a on a.id = i.account_id where a.username = 'administrateur'""").query(Boolean.class).list()).containsExactly(true);
    }

    @Test
    void oncePasswordIsChosenThereIsNoSuchLink() {
        activations.choosePassword(first.invitation().orElseThrow(), "une phrase assez longue");
        assertThat(first.invitation()).isEmpty();
    }

    @Test
    void anAccountOfThatNameThatIsNoAdministratorGetsNone() {
        new AccountRows(jdbc).account(Role.BUYER, FirstAdministrator.USERNAME, null, null);
        assertThat(first.invitation()).isEmpty();
    }
}
