package fr.carnet.startups.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("domain.md § 6: links are checked for form only")
class WebAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://exemple.example",
                "http://exemple.example/",
                "https://exemple.example:8443/page?x=1&y=a%20b#ancre",
                "https://fr.exemple.example/wiki/État_(administration)",
                "https://démarches.exemple.example/l'été|2026/{id}",
                "https://exemple.example?x=[1]",
                "https://exemple.example#haut",
                "https://mon_service.exemple.example/~equipe",
                "https://[2001:db8::1]/x",
                "https://exemple.example./fin",
                "https://localhost:3000"
            })
    void takesWhatABrowserCopies(String address) {
        assertThat(WebAddress.isOne(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exemple.example",
                "javascript:alert(1)",
                "ftp://exemple.example",
                "https://",
                "https:///chemin",
                "https://alice:secret@exemple.example",
                "https://exemple.example/a b",
                "https://exemple.example/\"><script>",
                "https://-exemple.example",
                "https://exemple..example",
                "voir https://exemple.example"
            })
    void refusesWhatIsNone(String typed) {
        assertThat(WebAddress.isOne(typed)).isFalse();
    }

    @Test
    void writesTheSchemeInSmallLetters() {
        assertThat(WebAddress.of("HTTPS://Exemple.example/Page")).isEqualTo("https://Exemple.example/Page");
        assertThat(WebAddress.of("exemple.example")).isEqualTo("exemple.example");
    }
}
