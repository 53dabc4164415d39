package fr.carnet.startups.web.conformity;

import fr.carnet.startups.conformity.ConformityItem;
import fr.carnet.startups.conformity.Deadline;
import fr.carnet.startups.conformity.Severity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an audit recommended, as the page of its startup shows it.
 *
 * @param closedOn null while it is open
 * @param today the day it is seen on
 */
record RecommendationRow(
        UUID id,
        ConformityItem item,
        String text,
        Severity severity,
        LocalDate dueOn,
        String assignee,
        @Nullable LocalDate closedOn,
        String closingNote,
        long version,
        LocalDate today) {

    public boolean open() {
        return closedOn == null;
    }

    public Deadline deadline() {
        return new Deadline(dueOn, today);
    }

    /** Its first words, for the name of a button. */
    public String brief() {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
