package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import fr.carnet.DataTest;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key that texts are compared by is the same in the application and in the database. */
@DataTest
class TextKeyDataTests {

    /** Letters, accents, ligatures, apostrophes, hyphens, spaces and invisible signs, as names and titles have them. */
    private static final List<String> SIGNS = List.of(
            "a", "B", "é", "É", "e\u0301", "Ç", "œ", "Œ", "æ", "ß", "ẞ", "ø", "Ł", "đ", "ı", "İ", "ﬁ", "Σ", "ς", "Й",
            "ö", "'", "’", "‘", "ʼ", "ʻ", "`", "´", "′", "-", "‐", "‑", "–", "—", "−", "\u00ad", ".", ",", "/", "&",
            "+", "%", "_", "«", "(", "€", " ", "\u00a0", "\u202f", "\u2009", "\u200b", "\u200e", "\ufeff", "\n", "\t",
            "1", "²", "½", "№", "Ⅳ", "😀", "𝒜", "漢", "م");

    /** Of recent capitals (of Cyrillic and Georgian, and rarer ones) an older database does not know the small letters. */
    private static final int FIRST_RECENT_CAPITAL = 0x1c89;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isTheSameForEachSignThatIsAssigned() {
        var each = IntStream.rangeClosed(1, 0x1ffff)
                .filter(sign -> Character.isDefined(sign) && (sign < 0xd800 || sign > 0xdfff))
                .filter(sign -> sign < FIRST_RECENT_CAPITAL || Character.toLowerCase(sign) == sign)
                .mapToObj(sign -> "x" + Character.toString(sign) + "y")
                .toList();
        assertThat(different(each, "text_key", TextKey::of)).isEmpty();
    }

    @Test
    void isTheSameForNames() {
        qt().withExamples(30)
                .forAll(lists().of(names()).ofSize(200))
                .check(names -> different(names, "text_key", TextKey::of).isEmpty()
                        && different(names, "name_key", TextKey::ofName).isEmpty());
    }

    /** Is a text what the database finds it to be by these words? */
    @Test
    void findsTheSame() {
        var asked = List.of("d'avenir", "graines AVENIR", "ain", "%", "_", "", "l2.1", "2.1 uo", "hiver");
        var texts = List.of("Graines d’Avenir", "UO-L2.1.1", "Ain", "100 % d’hiver");
        for (String words : asked) {
            for (String text : texts) {
                boolean found = jdbc.sql("select " + SearchWords.sql("cast(:text as text)", "q"))
                        .param("text", text)
                        .param("q", SearchWords.of(words).patterns())
                        .query(Boolean.class)
                        .single();
                assertThat(found)
                        .as("%s in %s", words, text)
                        .isEqualTo(SearchWords.of(words).in(text));
            }
        }
    }

    private static Gen<String> names() {
        return lists().of(integers().between(0, SIGNS.size() - 1))
                .ofSizeBetween(0, 12)
                .map(TextKeyDataTests::text);
    }

    private static String text(List<Integer> signs) {
        return signs.stream().map(SIGNS::get).collect(Collectors.joining());
    }

    /** The texts of which the database makes another key. */
    private List<String> different(List<String> texts, String function, UnaryOperator<String> key) {
        return jdbc.sql("""
                select t.said || ' – ' || %1$s(t.said) || ' – ' || t.key
                from unnest(cast(:texts as text[]), cast(:keys as text[])) t (said, key) where %1$s(t.said) <> t.key""".formatted(function))
                .param("texts", texts.toArray(String[]::new))
                .param("keys", texts.stream().map(key).toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
