package fr.carnet.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order of the demonstration as planned, before anything of it is written. */
record DemoOrder(
        UUID id,
        String state,
        DemoCatalogue.Award award,
        @Nullable UUID startup,
        List<UUID> incubators,
        @Nullable String phase,
        LocalDate issuedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Line> lines) {

    record Line(UUID id, DemoCatalogue.Unit unit, BigDecimal quantity, BigDecimal price) {

        BigDecimal amount() {
            return quantity.multiply(price).setScale(2, java.math.RoundingMode.HALF_UP);
        }

        BigDecimal days() {
            return unit.days() == null ? BigDecimal.ZERO : quantity.multiply(unit.days());
        }
    }

    boolean isNumbered() {
        return !state.equals("DRAFT");
    }

    boolean isTracked() {
        return List.of("IN_PROGRESS", "COMPLETED", "TERMINATED").contains(state);
    }

    BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal days() {
        return lines.stream().map(Line::days).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
