package fr.carnet.demo;

import fr.carnet.shared.TextKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The fictitious names that the demonstration is played with. */
final class DemoCast {

    static final List<String> SPONSORS = List.of(
            "Ministère fictif de la Vie quotidienne",
            "Ministère fictif des Territoires",
            "Agence fictive de l’Eau et des Forêts",
            "Direction fictive de l’Emploi",
            "Office fictif de la Santé publique",
            "Préfecture fictive de Valombre");

    /** Slug and name; the first shelters more startups than any unit of an incubator allows ("hors grille"). */
    static final List<List<String>> INCUBATORS = List.of(
            List.of("fabrique-centrale", "La Fabrique centrale"),
            List.of("atelier-des-territoires", "L’Atelier des territoires"),
            List.of("pepiniere-verte", "La Pépinière verte"),
            List.of("labo-emploi", "Le Labo de l’emploi"),
            List.of("sante-lab", "Santé Lab"),
            List.of("lanterne", "La Lanterne"));

    /** How many startups each incubator shelters: 45 in all. */
    static final List<Integer> INCUBATOR_SIZES = List.of(29, 7, 3, 2, 2, 2);

    static final List<String> FIRST_NAMES = List.of(
            "Camille", "Louise", "Amine", "Jeanne", "Malo", "Inès", "Yanis", "Claire", "Hugo", "Salomé", "Karim",
            "Élise", "Nadia", "Paul", "Aïcha", "Simon", "Margaux", "Thomas", "Leïla", "Victor", "Anaïs", "Bastien",
            "Fatou", "Rémi");

    static final List<String> LAST_NAMES = List.of(
            "Durand",
            "Lefèvre",
            "Benali",
            "Moreau",
            "Le Goff",
            "Garnier",
            "Traoré",
            "Fontaine",
            "Rousseau",
            "Marchal",
            "Nguyen",
            "Perrin",
            "Diallo",
            "Chevalier",
            "Roche",
            "Vasseur",
            "Klein");

    private DemoCast() {}

    /** A person's name, another one for each number below 400. */
    static String person(int number) {
        return FIRST_NAMES.get(number % FIRST_NAMES.size()) + " " + LAST_NAMES.get(number % LAST_NAMES.size());
    }

    /** Names and missions of the startups. */
    static List<List<String>> startups() {
        try (var lines = new ClassPathResource("demo/startups.csv").getInputStream()) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split("\\|", 2)))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static String slug(String name) {
        return TextKey.of(name).replaceAll("[^a-z0-9]+", "-");
    }
}
