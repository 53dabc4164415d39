package fr.carnet.tracking.days;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.PeriodGuard;
import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses a new period of an order that would leave some of its logged days outside (domain.md § 4). */
@Component
class DaysInPeriod implements PeriodGuard {

    private final JdbcClient jdbc;

    DaysInPeriod(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Worked(LocalDate first, LocalDate last) {}

    @Override
    public Optional<Refusal> periodRefusal(OrderId order, Period period) {
        return jdbc.sql(
                        "select min(day) as first, max(day) as last from logged_day where order_id = ? having count(*) > 0")
                .param(order.value())
                .query(Worked.class)
                .optional()
                .filter(worked -> !period.covers(worked.first) || !period.covers(worked.last))
                .map(worked -> Refusal.of("order.days-outside", worked.first, worked.last));
    }
}
