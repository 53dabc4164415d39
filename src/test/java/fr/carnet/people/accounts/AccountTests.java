package fr.carnet.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.people.Role;
import fr.carnet.people.signin.AskedPage;
import fr.carnet.shared.RuleViolation;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTests {

    private static final Set<UUID> SOME = Set.of(UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(strings = {"ab", "camille.essai", "c-2", "camille@exemple.gouv.fr", "  Camille "})
    void aUsernameIsLowerCaseWhateverIsTyped(String typed) {
        assertThat(new Username(typed).value()).isEqualTo(typed.strip().toLowerCase());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", ".camille", "camille essai", "élise", "<script>", "a/b"})
    void anythingElseIsNoUsername(String typed) {
        assertThatThrownBy(() -> new Username(typed))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("account.username");
    }

    @ParameterizedTest
    @CsvSource({
        "onze caract, password.short",
        "aaaaaaaaaaaaaaa, password.repetitive",
        "mot de CAMILLE ici, password.username",
    })
    void aPasswordIsRefusedForAReason(String typed, String reason) {
        assertThatThrownBy(() -> Password.chosen(typed, "camille")).hasMessage(reason);
    }

    @Test
    void aPasswordMayNotBeLongerThanWhatIsHashed() {
        assertThatThrownBy(() -> Password.chosen("motdepasse".repeat(8), "camille"))
                .hasMessage("password.long");
        assertThat(Password.chosen("douze lettre", "camille").toString()).doesNotContain("douze");
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheRolesOwnPerimeterIsKept(Role role) {
        var details = new AccountDetails(" C ", " c@carnet.example ", role, UUID.randomUUID(), SOME, SOME);
        assertThat(details.contractor() != null).isEqualTo(role == Role.CORRESPONDENT || role == Role.COACH);
        assertThat(details.startups().isEmpty()).isEqualTo(role != Role.PRODUCT_OWNER);
        assertThat(details.incubators().isEmpty()).isEqualTo(role != Role.COACH);
        assertThat(details.displayName()).isEqualTo("C");
    }

    @Test
    void aCorrespondentOfNoCompanyIsRefused() {
        assertThatThrownBy(() -> new AccountDetails("C", "c@carnet.example", Role.CORRESPONDENT, null, SOME, SOME))
                .hasMessage("account.company");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.example/x",
                "//ailleurs.example/x",
                "https://localhost//ailleurs.example",
                "mailto:x"
            })
    void whatWasAskedForIsNeverAnotherSite(String address) {
        assertThat(AskedPage.pathOf(address))
                .startsWith("/")
                .doesNotStartWith("//")
                .doesNotContain(":");
    }

    @Test
    void whatWasAskedForKeepsItsQuery() {
        assertThat(AskedPage.pathOf("http://localhost:8080/suivi?semaine=2026-W47&q=%C3%A9"))
                .isEqualTo("/suivi?semaine=2026-W47&q=%C3%A9");
    }
}
