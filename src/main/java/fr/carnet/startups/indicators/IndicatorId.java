package fr.carnet.startups.indicators;

import java.util.UUID;

/** Identifies an indicator. */
public record IndicatorId(UUID value) {

    public static IndicatorId random() {
        return new IndicatorId(UUID.randomUUID());
    }
}
