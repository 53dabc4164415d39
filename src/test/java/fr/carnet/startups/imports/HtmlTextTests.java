package fr.carnet.startups.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Un <b>service</b></p>|Un service",
                "R&amp;D &eacute;t&#233; &#x2019;|R&D été ’",
                "a<script>alert(1)</script>b|a b",
                "a<script>alert(1)|aalert(1)",
                "moins de 3 < 5 jours|moins de 3 < 5 jours",
                "<img src=x onerror=alert(1)>|''",
                "&lt;b&gt;|<b>",
                "&inconnu; & seul|&inconnu; & seul",
                "&#1114112;a|a",
            })
    void isPlainText(String html, String plain) {
        assertThat(HtmlText.plain(html)).isEqualTo(plain);
    }

    @Test
    void keepsLineBreaks() {
        assertThat(HtmlText.plain("<p>Un</p><p>deux<br/>trois</p>")).isEqualTo("Un\ndeux\ntrois");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a < b & c", "<b>gras</b>", "&amp; littéral", "deux\nlignes", "« L’été »", "&lt;"})
    void comesBackAsItWas(String plain) {
        assertThat(HtmlText.plain(HtmlText.escaped(plain))).isEqualTo(plain);
    }
}
