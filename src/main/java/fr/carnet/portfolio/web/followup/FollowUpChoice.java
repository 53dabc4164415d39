package fr.carnet.portfolio.web.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The incubators of a follow-up, as they stand in the address. */
record FollowUpChoice(@Nullable List<String> incubateur) {

    List<String> slugs() {
        return slugs(incubateur);
    }

    static List<String> slugs(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream().filter(slug -> !slug.isBlank()).distinct().toList();
    }

    /** An address that keeps these incubators. */
    static String href(String path, List<String> slugs) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("incubateur", slugs.toArray())
                .encode()
                .build()
                .toUriString();
    }
}
