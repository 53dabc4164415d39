package fr.carnet.orders.order;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.Actor;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A release is what an order gave back when it ended before all was done (domain.md § 3). It is never changed, never deleted.
 */
@Entity
@Immutable
@Table(name = "order_release")
public class OrderRelease {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private PurchaseOrder order;

    @Column
    private LocalDate releasedOn;

    @Column
    private Instant releasedAt;

    @Column
    private @Nullable UUID accountId;

    @Column
    private String actor;

    @Column
    private String reason;

    @ElementCollection
    @CollectionTable(name = "order_release_line", joinColumns = @JoinColumn(name = "release_id"))
    private Set<Line> lines = new HashSet<>();

    /** What one line gave back. */
    @Embeddable
    record Line(@Column(name = "order_line_id") UUID line, BigDecimal days, BigDecimal amount) {

        boolean isSomething() {
            return days.signum() > 0 || amount.signum() > 0;
        }
    }

    protected OrderRelease() {}

    OrderRelease(PurchaseOrder order, List<Line> lines, Ending ending, Actor by, Instant at) {
        this.order = order;
        this.lines.addAll(lines);
        this.releasedOn = ending.on();
        this.reason = ending.reason();
        this.accountId = by.accountId();
        this.actor = by.name();
        this.releasedAt = at;
    }

    /** What these lines give back of what is left on them: the days not worked at their price, flat lines as stated. */
    static List<Line> given(Collection<OrderLine> lines, Map<OrderLineId, Money> flat) {
        return lines.stream()
                .map(line -> line.toRelease(flat.get(line.id())))
                .filter(Line::isSomething)
                .toList();
    }

    /**
     * An order is closed early where something was done and something is left: {@code order.nothing-to-release},
     * {@code order.nothing-done}.
     *
     * @param cancellable whether it can still be cancelled, as an order of which nothing was done should be
     */
    static Optional<Refusal> refusal(
            Collection<OrderLine> lines, Map<OrderLineId, Money> flat, boolean cancellable, String label) {
        var given = given(lines, flat);
        return given.isEmpty()
                ? Optional.of(Refusal.of("order.nothing-to-release", label))
                : Rule.refuseIf(cancellable && isAll(lines, given), "order.nothing-done", label);
    }

    /** Is so much given back that nothing is left of what was ordered? */
    private static boolean isAll(Collection<OrderLine> lines, List<Line> given) {
        var ordered = lines.stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var returned = given.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return lines.stream().noneMatch(line -> line.consumed().isPositive()) && ordered.compareTo(returned) == 0;
    }

    /** The amount given back, excl. VAT. */
    public Money amount() {
        return new Money(lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public ManDays days() {
        return new ManDays(lines.stream().map(Line::days).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
