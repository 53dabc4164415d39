package fr.carnet.startups.registry;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.TextKey;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The identifiers that stand in the addresses of startups and incubators; dots and capitals are allowed (domain.md § 6). */
final class Slugs {

    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** Pages of Carnet stand at these addresses. */
    private static final Set<String> RESERVED =
            Set.of("nouvelle", "nouveau", "import", "imports", "export", "indicateurs");

    private Slugs() {}

    /** What is typed, or where nothing is, the words of the name. */
    static String of(String typed, String name) {
        if (!typed.isEmpty()) {
            return typed;
        }
        String words = TextKey.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    static Optional<Refusal> refusal(String slug) {
        if (slug.length() > LONGEST || !FORM.matcher(slug).matches()) {
            return Optional.of(Refusal.of("startup.slug-form", slug));
        }
        return RESERVED.contains(slug) || slug.startsWith("export.")
                ? Optional.of(Refusal.of("startup.slug-reserved", slug))
                : Optional.empty();
    }
}
