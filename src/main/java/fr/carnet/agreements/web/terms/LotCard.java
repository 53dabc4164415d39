package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.AllocationRule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card is a lot on the page of its agreement, with the awards within reach by rank.
 *
 * @param units those still offered
 * @param unpriced how many unit prices of its awards are missing today; for buyers
 */
public record LotCard(
        UUID id, int number, String title, AllocationRule rule, long units, long unpriced, List<AwardCard> awards) {

    /** Whether a fictitious company holds an award of it. */
    boolean isFictitious() {
        return awards.stream().anyMatch(AwardCard::fictitious);
    }

    /** A company's award. */
    record AwardCard(
            UUID id,
            int rank,
            String contractor,
            String siret,
            boolean fictitious,
            @Nullable LocalDate suspendedUntil,
            List<Contact> contacts,
            LocalDate today) {

        public boolean suspended() {
            return suspendedUntil != null && !today.isAfter(suspendedUntil);
        }
    }

    /** Its correspondent (A-2016 § 7.1, A-2018 § 4.1). */
    record Contact(String name, String email, String phone) {}
}
