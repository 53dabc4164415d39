package fr.carnet.coordination.web;

import fr.carnet.coordination.PointKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the minutes are filtered by: the name, a contractor or an incubator, and when the point was held. */
record MinutesFilter(
        @Nullable String q,
        @Nullable PointKind avec,
        @Nullable LocalDate du,
        @Nullable LocalDate au) {}
