package fr.carnet.portfolio.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that the viewer has to do; {@code portfolio.properties} has the words of its kind.
 *
 * @param target what the button's address is about: an identifier, a slug or a week
 * @param deadline null where there is none
 */
record Todo(
        Kind kind,
        String target,
        String subject,
        String context,
        @Nullable LocalDate deadline) {

    /** What is to be done, and the address where it is done. */
    enum Kind {
        DRAFT("/bons-de-commande/"),
        UNACKNOWLEDGED("/bons-de-commande/"),
        REVIEW("/livrables/"),
        ENDING("/bons-de-commande/"),
        ENDED("/bons-de-commande/"),
        NOTICE("/accords/"),
        POINT("/point-hebdomadaire?etat=TO_HOLD"),
        DECISION("/point-hebdomadaire/", "#a-suivre"),
        ACKNOWLEDGE("/bons-de-commande/"),
        DELIVER("/livrables/"),
        CORRECT("/livrables/"),
        REDO("/livrables/"),
        WEEK("/suivi?semaine="),
        ESTIMATE("/suivi/reste-a-faire?q="),
        DRIFT("/bons-de-commande/"),
        NEARLY_USED("/bons-de-commande/"),
        UNESTIMATED("/suivi/reste-a-faire?q="),
        UNESTIMATED_ORDERS("/suivi/reste-a-faire"),
        SUBMIT_STATEMENT("/releves/"),
        CORRECT_STATEMENT("/releves/"),
        APPROVE_STATEMENT("/releves/"),
        APPROVE_STATEMENTS("/releves/"),
        MISSING_STATEMENTS("/releves"),
        SIX_MONTHS("/startups/"),
        LATE_PHASE("/startups/"),
        UNDECIDED("/startups/"),
        NEVER_ACTIVATED("/administration/utilisateurs/", "/modification");

        private final String before;
        private final String after;

        Kind(String before) {
            this(before, "");
        }

        Kind(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    public String href() {
        return kind.before + target + kind.after;
    }
}
