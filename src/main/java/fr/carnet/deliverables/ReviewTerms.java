package fr.carnet.deliverables;

import java.time.LocalDate;

/**
 * What the agreement says of reviews: the time limit in calendar days, and whether silence accepts once it has passed.
 * Neither agreement says it; both are set to 30 days without tacit acceptance (assumed, as CCAG-TIC 2021 art. 33.2.1).
 */
public record ReviewTerms(int days, boolean silenceAccepts) {

    /** The last day to review what was deposited on that day. */
    LocalDate deadline(LocalDate deposited) {
        return deposited.plusDays(days);
    }

    /** Whether silence has accepted what had this deadline. */
    boolean acceptedBySilence(LocalDate deadline, LocalDate today) {
        return silenceAccepts && today.isAfter(deadline);
    }
}
