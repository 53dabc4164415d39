package fr.carnet.orders.order;

import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an order is a work unit and how many of it. Its title, price and days are frozen at issue. */
@Entity
@Table(name = "order_line")
public class OrderLine {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrderLineId id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id", updatable = false)
    private PurchaseOrder order;

    @Column
    private int position;

    @Column(updatable = false)
    private UUID workUnitId;

    @Column
    private String code;

    @Column
    private String title;

    @Column
    private BigDecimal quantity;

    @Column
    private BigDecimal unitPrice;

    @Column
    private @Nullable BigDecimal daysPerUnit;

    @Column
    private BigDecimal amount;

    @Column
    private @Nullable BigDecimal days;

    /** Moved by the database as days are logged, never from here. */
    @Column(insertable = false, updatable = false)
    private @Nullable BigDecimal consumed;

    /** Moved by the database as the order gives it back. */
    @Column(insertable = false, updatable = false)
    private @Nullable BigDecimal releasedDays;

    @Column(insertable = false, updatable = false)
    private @Nullable BigDecimal releasedAmount;

    protected OrderLine() {}

    OrderLine(PurchaseOrder order, int position, WorkUnitTerms unit) {
        this.id = OrderLineId.random();
        this.order = order;
        this.position = position;
        this.workUnitId = unit.id().value();
    }

    /** Gives the line what the catalogue and the price schedule say of its unit. */
    void set(PricedOrder.Line priced) {
        this.code = priced.unit().code();
        this.title = priced.unit().title();
        this.unitPrice = priced.price().amount();
        ManDays perUnit = priced.daysPerUnit();
        this.daysPerUnit = perUnit == null ? null : perUnit.value();
        resize(priced.quantity());
    }

    /** Another quantity at what was agreed: its price and its days stay as they are. */
    void resize(BigDecimal quantity) {
        this.quantity = quantity;
        this.amount = unitPrice().times(quantity).amount();
        this.days =
                daysPerUnit().map(perUnit -> perUnit.times(quantity).value()).orElse(null);
    }

    /**
     * What is left of it. A flat line is delivered in part or not at all, which only the buyer can say.
     *
     * @param flat what a flat line gives back
     * @throws RuleViolation {@code order.release-amount} where that is not stated, or not between nothing and all of it
     */
    OrderRelease.Line toRelease(@Nullable Money flat) {
        Money given = days == null ? flat : worth(balance());
        if (given == null || given.isNegative() || given.compareTo(left()) > 0) {
            throw new RuleViolation("order.release-amount", code, left());
        }
        return new OrderRelease.Line(id.value(), balance().value(), given.amount());
    }

    void giveBack(OrderRelease.Line given) {
        releasedDays = releasedDays().value().add(given.days());
        releasedAmount = releasedAmount().amount().add(given.amount());
    }

    /** So many of its days at its price: unit price / days per unit, to the cent. */
    private Money worth(ManDays some) {
        BigDecimal perUnit = daysPerUnit().orElseThrow().value();
        return new Money(some.value().multiply(unitPrice).divide(perUnit, 2, RoundingMode.HALF_UP));
    }

    public OrderLineId id() {
        return id;
    }

    public WorkUnitId unit() {
        return new WorkUnitId(workUnitId);
    }

    /** The place of the unit in its catalogue, which orders the lines. */
    public int position() {
        return position;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public Money unitPrice() {
        return new Money(unitPrice);
    }

    public Money amount() {
        return new Money(amount);
    }

    /** The man-days of one unit; none where no day is logged against it. */
    public Optional<ManDays> daysPerUnit() {
        return Optional.ofNullable(daysPerUnit).map(ManDays::new);
    }

    /** The man-days ordered; none where no day is logged against this unit. */
    public Optional<ManDays> days() {
        return Optional.ofNullable(days).map(ManDays::new);
    }

    /** The man-days logged so far, when this was read. */
    public ManDays consumed() {
        return consumed == null ? ManDays.ZERO : new ManDays(consumed);
    }

    /** The man-days still to be logged: ordered less consumed, less what was given back. */
    public ManDays balance() {
        return new ManDays(figures().balance());
    }

    /** Its days as they stand; none at all of a line that takes no days. */
    private DayFigures figures() {
        return days == null
                ? DayFigures.NONE
                : new DayFigures(days, releasedDays().value(), consumed().value(), null);
    }

    /** What the days still to be logged are worth, excl. VAT; of a flat line, all that was not given back. */
    public Money left() {
        return days == null ? amount().minus(releasedAmount()) : worth(balance());
    }

    /** The man-days given back when the order ended early. */
    public ManDays releasedDays() {
        return releasedDays == null ? ManDays.ZERO : new ManDays(releasedDays);
    }

    /** The amount excl. VAT given back when the order ended early. */
    public Money releasedAmount() {
        return releasedAmount == null ? Money.ZERO : new Money(releasedAmount);
    }
}
