package fr.carnet.startups.conformity;

import java.util.UUID;

/** Identifies what an audit recommended. */
public record RecommendationId(UUID value) {

    public static RecommendationId random() {
        return new RecommendationId(UUID.randomUUID());
    }
}
