package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import fr.carnet.coordination.MeetingSeries;
import fr.carnet.tracking.Week;

/** The addresses of the pages of meetings. */
final class MeetingAddress {

    static final String LIST = "/point-hebdomadaire";

    private MeetingAddress() {}

    /** The address of a series, which shows this week's meeting. */
    static String of(MeetingSeries series) {
        return of(series.kind()) + series.id();
    }

    /** The address of the meeting of a week. */
    static String of(MeetingSeries series, Week week) {
        return of(series) + "?semaine=" + week;
    }

    /** What the addresses of all series of a kind begin with. */
    static String of(MeetingKind kind) {
        return LIST
                + switch (kind) {
                    case CONTRACTOR -> "/titulaires/";
                    case INCUBATOR -> "/incubateurs/";
                };
    }
}
