package fr.carnet.portfolio.web.board;

import fr.carnet.shared.DayFigures;
import java.util.UUID;

/**
 * The startups of one incubator that are filtered, counted, with the days of their orders together.
 *
 * @param asking how many await a decision by the six months, or last too long in their phase, or were seen by no committee
 */
record IncubatorGroup(
        UUID id,
        String slug,
        String name,
        long startups,
        long investigation,
        long construction,
        long consolidation,
        long passation,
        long asking,
        long ending,
        DayFigures days) {}
