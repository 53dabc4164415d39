package fr.carnet.orders.mentions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the four criteria of an order's complexity, as its buyer assessed each (A-2016 § 4.3.4). */
@Embeddable
public record ComplexityCriteria(
        @Embedded
        @AttributeOverride(name = "level", column = @Column(name = "stakeholders_level"))
        @AttributeOverride(name = "note", column = @Column(name = "stakeholders_note"))
        Assessment stakeholders,

        @Embedded
        @AttributeOverride(name = "level", column = @Column(name = "product_level"))
        @AttributeOverride(name = "note", column = @Column(name = "product_note"))
        Assessment product,

        @Embedded
        @AttributeOverride(name = "level", column = @Column(name = "service_level"))
        @AttributeOverride(name = "note", column = @Column(name = "service_note"))
        Assessment service,

        @Embedded
        @AttributeOverride(name = "level", column = @Column(name = "impacts_level"))
        @AttributeOverride(name = "note", column = @Column(name = "impacts_note"))
        Assessment impacts) {

    public static final ComplexityCriteria NONE =
            new ComplexityCriteria(Assessment.NONE, Assessment.NONE, Assessment.NONE, Assessment.NONE);

    public Assessment of(ComplexityCriterion criterion) {
        return switch (criterion) {
            case STAKEHOLDERS -> stakeholders;
            case PRODUCT -> product;
            case SERVICE -> service;
            case IMPACTS -> impacts;
        };
    }

    /** The criteria that are assessed, to show them. */
    public List<ComplexityCriterion> made() {
        return criteria().filter(criterion -> of(criterion).made()).toList();
    }

    /** The criteria that are still to be assessed. */
    public List<ComplexityCriterion> left() {
        return criteria().filter(criterion -> !of(criterion).made()).toList();
    }

    /**
     * The level that they lead to, once all are assessed: their average, the higher level where it lies between two.
     * Carnet's own rule, for the contract gives none; the buyer decides.
     */
    public Optional<Complexity> proposal() {
        List<Complexity> levels =
                criteria().map(this::levelOf).filter(Objects::nonNull).toList();
        int all = ComplexityCriterion.values().length;
        if (levels.size() < all) {
            return Optional.empty();
        }
        int sum = levels.stream().mapToInt(Enum::ordinal).sum();
        return Optional.of(Complexity.values()[(sum + all / 2) / all]);
    }

    private @Nullable Complexity levelOf(ComplexityCriterion criterion) {
        return of(criterion).level();
    }

    private static Stream<ComplexityCriterion> criteria() {
        return Arrays.stream(ComplexityCriterion.values());
    }
}
