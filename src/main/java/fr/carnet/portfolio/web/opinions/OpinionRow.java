package fr.carnet.portfolio.web.opinions;

import fr.carnet.portfolio.opinions.Verdict;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opinion in the list. @param startup the slug of the startup that came of the project */
record OpinionRow(
        UUID id,
        String project,
        String sponsor,
        String incubatorName,
        @Nullable Verdict verdict,
        @Nullable LocalDate givenOn,
        String author,
        boolean frozen,
        boolean deposited,
        @Nullable String startup,
        @Nullable String startupName) {

    /** The word of where it stands, as a filter says it. */
    public String state() {
        return deposited ? "depose" : frozen ? "fige" : "brouillon";
    }
}
