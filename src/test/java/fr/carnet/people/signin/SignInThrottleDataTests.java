package fr.carnet.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class SignInThrottleDataTests {

    @Autowired
    SignInThrottle throttle;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesTheSixthAttemptOnAUsernameFromWhereverItComes() {
        for (var i = 0; i < SignInThrottle.PER_USERNAME; i++) {
            assertThat(throttle.attempt("camille", "10.0.0." + i)).isEmpty();
        }
        assertThat(throttle.attempt(" CAMILLE ", "10.0.1.1")).hasValueSatisfying(until -> assertThat(until)
                .isBetween(
                        OffsetDateTime.now().plusMinutes(14),
                        OffsetDateTime.now().plusMinutes(15)));
        assertThat(throttle.attempt("dominique", "10.0.1.1")).isEmpty();
    }

    @Test
    void refusesTheTwentyFirstAttemptFromAnAddressOnWhateverUsername() {
        for (var i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
            assertThat(throttle.attempt("nom-" + i, "10.0.0.1")).isEmpty();
        }
        assertThat(throttle.attempt("encore-un", "10.0.0.1")).isPresent();
        assertThat(throttle.attempt("encore-un", "10.0.0.2")).isEmpty();
    }

    @Test
    void letsOneMoreThroughAsSoonAsTheOldestIsAQuarterOfAnHourOld() {
        for (var i = 0; i < SignInThrottle.PER_USERNAME; i++) {
            throttle.attempt("camille", "10.0.0.1");
        }
        jdbc.sql(
                        "update failed_sign_in set failed_at = failed_at - interval '15 minutes 1 second' where id = (select min(id) from failed_sign_in)")
                .update();
        assertThat(throttle.attempt("camille", "10.0.0.1")).isEmpty();
        assertThat(throttle.attempt("camille", "10.0.0.1")).isPresent();
    }

    @Test
    void aRefusedAttemptDoesNotProlongTheWait() {
        for (var i = 0; i < SignInThrottle.PER_USERNAME; i++) {
            throttle.attempt("camille", "10.0.0.1");
        }
        var until = throttle.attempt("camille", "10.0.0.1");
        assertThat(throttle.attempt("camille", "10.0.0.1")).isEqualTo(until);
    }

    @Test
    void forgetsAUsernameOnceItsOwnerSignedIn() {
        for (var i = 0; i < SignInThrottle.PER_USERNAME; i++) {
            throttle.attempt("camille", "10.0.0.1");
        }
        throttle.succeeded("Camille");
        assertThat(throttle.attempt("camille", "10.0.0.1")).isEmpty();
    }

    @Test
    void keepsNothingOlderThanItNeeds() {
        throttle.attempt("camille", "10.0.0.1");
        jdbc.sql("update failed_sign_in set failed_at = failed_at - cast(? as interval)")
                .param(SignInThrottle.WINDOW.plus(Duration.ofSeconds(1)).toString())
                .update();
        throttle.attempt("dominique", "10.0.0.1");
        assertThat(jdbc.sql("select username from failed_sign_in")
                        .query(String.class)
                        .list())
                .containsExactly("dominique");
    }
}
