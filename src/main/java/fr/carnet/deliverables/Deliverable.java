package fr.carnet.deliverables;

import static fr.carnet.deliverables.DeliverableState.DEPOSITED;
import static fr.carnet.deliverables.DeliverableState.EXPECTED;

import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.documents.FileId;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.Actor;
import fr.carnet.shared.French;
import fr.carnet.shared.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that an order must hand over: expected, deposited version after version, reviewed until one is accepted. */
@Entity
class Deliverable {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DeliverableId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_id"))
    private OrderId order;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_line_id"))
    private @Nullable OrderLineId line;

    @Column
    private String title;

    @Column
    private String description;

    @Column(name = "per_iteration")
    private boolean perIteration;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column
    @Enumerated(EnumType.STRING)
    private DeliverableState state;

    @Column(name = "review_by")
    private @Nullable LocalDate reviewBy;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "deliverable_id", nullable = false)
    @OrderBy("number")
    private List<DeliverableVersion> versions = new ArrayList<>();

    /** For JPA. */
    Deliverable() {}

    private Deliverable(OrderId order, String title, String description, LocalDate dueOn) {
        this.id = DeliverableId.random();
        this.order = order;
        this.title = title;
        this.description = description;
        this.dueOn = dueOn;
        this.state = EXPECTED;
    }

    /** A deliverable that a work unit of an issued order asks for. */
    static Deliverable ofLine(OrderId order, OrderLineId line, ExpectedDeliverable expected, LocalDate dueOn) {
        var deliverable = new Deliverable(order, expected.title(), expected.description(), dueOn);
        deliverable.line = line;
        deliverable.perIteration = expected.perIteration();
        return deliverable;
    }

    /** The product sheet, which the order that investigates a startup owes whatever its units (A-2016 § 4.2.4). */
    static Deliverable productSheet(OrderId order, LocalDate dueOn) {
        return new Deliverable(order, Deliverables.PRODUCT_SHEET, "", dueOn);
    }

    /**
     * A deliverable that the administration asks for besides.
     *
     * @throws RuleViolation {@code deliverable.title} without a title, {@code deliverable.due-past} where the date is past
     */
    static Deliverable added(OrderId order, String title, String description, LocalDate dueOn, LocalDate today) {
        if (title.isBlank()) {
            throw new RuleViolation("deliverable.title");
        }
        if (dueOn.isBefore(today)) {
            throw new RuleViolation("deliverable.due-past");
        }
        return new Deliverable(order, title.strip(), description.strip(), dueOn);
    }

    /**
     * Deposits a new version, which waits for its review in place of one that still waited.
     *
     * @throws RuleViolation {@code deliverable.accepted-already} once a version is accepted
     */
    int deposit(
            List<FileId> files,
            @Nullable String link,
            String note,
            ReviewTerms terms,
            Actor by,
            Instant at,
            LocalDate today) {
        refuseIfAcceptedBySilence(terms, today);
        if (!state.takesDeposits()) {
            throw new RuleViolation("deliverable.accepted-already");
        }
        var deposited = new DeliverableVersion(versions.size() + 1, note, link, files, by, at, terms.deadline(today));
        versions.add(deposited);
        state = DEPOSITED;
        reviewBy = deposited.reviewBy();
        return deposited.number();
    }

    void accept(int reviewed, ReviewTerms terms, Actor by, Instant at, LocalDate today) {
        decide(reviewed, terms, new Review(Outcome.ACCEPTED, "", null, at, by.accountId(), by.name()), by, today);
    }

    /**
     * @throws RuleViolation {@code deliverable.reason} without a reason, {@code deliverable.new-date} where the new date
     *     is not to come
     */
    void defer(
            int reviewed, String reason, LocalDate newDueOn, ReviewTerms terms, Actor by, Instant at, LocalDate today) {
        if (!newDueOn.isAfter(today)) {
            throw new RuleViolation("deliverable.new-date");
        }
        var review = new Review(Outcome.DEFERRED, given(reason), newDueOn, at, by.accountId(), by.name());
        decide(reviewed, terms, review, by, today);
        dueOn = newDueOn;
    }

    /**
     * @throws RuleViolation {@code deliverable.reason} without a reason
     */
    void reject(int reviewed, String reason, ReviewTerms terms, Actor by, Instant at, LocalDate today) {
        var review = new Review(Outcome.REJECTED, given(reason), null, at, by.accountId(), by.name());
        decide(reviewed, terms, review, by, today);
    }

    /** Moves its date with the end of its order. */
    void follow(LocalDate newEnd) {
        dueOn = newEnd;
    }

    DeliverableId id() {
        return id;
    }

    String title() {
        return title;
    }

    DeliverableState state() {
        return state;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate reviewBy() {
        return reviewBy;
    }

    List<DeliverableVersion> versions() {
        return List.copyOf(versions);
    }

    private void decide(int reviewed, ReviewTerms terms, Review review, Actor by, LocalDate today) {
        DeliverableVersion latest = latest();
        if (reviewed != latest.number()) {
            throw new VersionChanged(reviewed, latest.number());
        }
        refuseIfAcceptedBySilence(terms, today);
        if (state != DEPOSITED) {
            throw new RuleViolation("deliverable.reviewed-already");
        }
        if (latest.depositedBy(by)) {
            throw new RuleViolation("deliverable.own-review");
        }
        latest.review(review);
        state = review.outcome().state();
        reviewBy = null;
    }

    private DeliverableVersion latest() {
        if (versions.isEmpty()) {
            throw new RuleViolation("deliverable.nothing-to-review");
        }
        return versions.get(versions.size() - 1);
    }

    private void refuseIfAcceptedBySilence(ReviewTerms terms, LocalDate today) {
        if (reviewBy != null && terms.acceptedBySilence(reviewBy, today)) {
            throw new RuleViolation("deliverable.accepted-by-silence", French.date(reviewBy));
        }
    }

    private static String given(String reason) {
        if (reason.isBlank()) {
            throw new RuleViolation("deliverable.reason");
        }
        return reason.strip();
    }
}
