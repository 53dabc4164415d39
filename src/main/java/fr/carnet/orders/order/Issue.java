package fr.carnet.orders.order;

import fr.carnet.shared.Phase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The issue is what an order gets when it is issued, and keeps for good: its number, its day, the phase of its startup
 * (domain.md § 3).
 */
@Embeddable
public record Issue(
        String number,
        @Column(name = "number_year") int year,
        @Column(name = "number_in_year") int sequence,
        @Enumerated(EnumType.STRING) @Nullable Phase phase,
        @Column(name = "issued_on") LocalDate on,
        @Column(name = "issued_at") Instant at) {

    /** What the order of that number keeps of the day and the moment of its issue, and of its startup's phase on that day. */
    public static Issue of(OrderNumber number, @Nullable Phase phase, LocalDate on, Instant at) {
        return new Issue(number.toString(), number.year(), number.sequence(), phase, on, at);
    }
}
