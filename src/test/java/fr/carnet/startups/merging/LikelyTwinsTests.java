package fr.carnet.startups.merging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.startups.merging.LikelyTwins.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("domain.md § 6: records that are probably two of one are suggested")
class LikelyTwinsTests {

    @Test
    void haveTheSameWordsWhateverAccentsAndCapitalsTheyHave() {
        assertThat(twins("Ministère de l’Écologie", "MINISTERE DE L'ECOLOGIE", "Ministère du Travail"))
                .containsExactly("Ministère de l’Écologie = MINISTERE DE L'ECOLOGIE");
    }

    @Test
    void areOneLetterApart() {
        assertThat(twins("Carnet de soins", "Carnet de soin")).hasSize(1);
        assertThat(twins("Carnet de soins", "Carnet de foins")).hasSize(1);
        assertThat(twins("Carnet de soins", "Xcarnet de soins")).hasSize(1);
        assertThat(twins("Carnet de soins", "Carnets de foins")).isEmpty();
        assertThat(twins("Carnet de soins", "Carnet de sons et")).isEmpty();
    }

    @Test
    void areNoTwinsWhereAFigureOrAShortWordDiffers() {
        assertThat(twins("Portail régional 1", "Portail régional 2", "Portail régional 12"))
                .isEmpty();
        assertThat(twins("Pix", "Pax")).isEmpty();
        assertThat(twins("Pix", "PIX")).hasSize(1);
    }

    @Test
    void areEachSaidOnce() {
        assertThat(twins("Aaaaaaaa", "Aaaaaaaaa", "Aaaaaaaa")).hasSize(3);
    }

    @Test
    void areAtMostTwentyAndFoundAmongManyAtOnce() {
        String[] many = IntStream.range(0, 5_000)
                .mapToObj(number -> "Service public numéro " + number)
                .toArray(String[]::new);
        assertThat(twins(many)).isEmpty();
        String[] same = IntStream.range(0, 50).mapToObj(number -> "Le service").toArray(String[]::new);
        assertThat(twins(same)).hasSize(20);
    }

    private static List<String> twins(String... names) {
        return LikelyTwins.among(Arrays.stream(names)
                        .map(name -> new Named(UUID.randomUUID(), name))
                        .toList())
                .stream()
                .map(pair -> pair.first().name() + " = " + pair.second().name())
                .toList();
    }
}
