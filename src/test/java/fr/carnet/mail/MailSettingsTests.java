package fr.carnet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTests {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "8, 60", "1000, 60"})
    void waitsLongerEachTimeUpToAnHour(int attempts, int minutes) {
        assertThat(Patience.after(attempts)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void mailWithoutAnAddressOfCarnetsOwnIsRefusedAtStart() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new MailSettings("", "", Duration.ofDays(5), "smtp.example"))
                .withMessageContaining("carnet.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"carnet.example", "ftp://carnet.example", "https:///x"})
    void anAddressOfCarnetsOwnIsAbsolute(String url) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new MailSettings(url, "", Duration.ofDays(5), ""));
    }

    @Test
    void theSenderIsOfCarnetsOwnDomainUnlessItIsGiven() {
        assertThat(new MailSettings("https://carnet.example/", "", Duration.ofDays(5), "smtp.example"))
                .satisfies(settings -> {
                    assertThat(settings.url()).isEqualTo("https://carnet.example");
                    assertThat(settings.from()).isEqualTo("carnet@carnet.example");
                });
        assertThat(new MailSettings("", " bons@dinum.example ", Duration.ofDays(5), "").from())
                .isEqualTo("bons@dinum.example");
    }
}
