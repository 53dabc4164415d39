package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the minutes are filtered by: the name, a contractor or an incubator, and when the meeting was held. */
record MinutesFilter(
        @Nullable String q,
        @Nullable MeetingKind avec,
        @Nullable LocalDate du,
        @Nullable LocalDate au) {}
