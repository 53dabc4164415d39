package fr.carnet.orders;

import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A work unit and how many of it: a line of an order. Its title, price and days are frozen at issue. */
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

    protected OrderLine() {}

    OrderLine(PurchaseOrder order, int position, WorkUnitTerms unit) {
        this.id = OrderLineId.random();
        this.order = order;
        this.position = position;
        this.workUnitId = unit.id().value();
    }

    /** Takes over what the catalogue and the price schedule say today. */
    void set(WorkUnitTerms unit, BigDecimal quantity, Money unitPrice) {
        this.code = unit.code();
        this.title = unit.title();
        this.quantity = quantity;
        this.unitPrice = unitPrice.amount();
        this.amount = unitPrice.times(quantity).amount();
        ManDays perUnit = unit.days();
        this.daysPerUnit = perUnit == null ? null : perUnit.value();
        this.days = perUnit == null ? null : new ManDays(perUnit.value().multiply(quantity)).value();
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

    /** The man-days still to be logged: ordered less consumed. */
    public ManDays balance() {
        return days().orElse(ManDays.ZERO).minus(consumed());
    }
}
