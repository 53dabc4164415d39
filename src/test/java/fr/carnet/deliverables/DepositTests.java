package fr.carnet.deliverables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.documents.Upload;
import fr.carnet.shared.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class DepositTests {

    private static final Upload FILE = new Upload("bilan.pdf", new ByteArrayResource(new byte[] {1}));

    @Test
    void isFilesOrALinkOrBoth() {
        assertThat(new Deposit(List.of(FILE), " ", " fait ")).satisfies(deposit -> {
            assertThat(deposit.link()).isNull();
            assertThat(deposit.note()).isEqualTo("fait");
        });
        assertThat(new Deposit(List.of(), " https://code.exemple.fr/depot ", "").link())
                .isEqualTo("https://code.exemple.fr/depot");
        assertThat(new Deposit(List.of(FILE), "HTTP://exemple.fr:8080/a?b=c#d", "").link())
                .isEqualTo("http://exemple.fr:8080/a?b=c#d");
    }

    @Test
    void refusesNothing() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Deposit(List.of(), null, "un mot"))
                .returns("deliverable.nothing", RuleViolation::code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exemple.fr",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://exemple.fr",
                "https:///chemin",
                "https://",
                "mailto:a@exemple.fr",
                "https://banque.fr@exemple.fr",
                "https://exemple.fr/deux mots",
                "//exemple.fr"
            })
    void refusesALinkThatIsNoWebAddress(String link) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Deposit(List.of(FILE), link, ""))
                .returns("deliverable.link", RuleViolation::code);
    }
}
