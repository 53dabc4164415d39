package fr.carnet.tracking.estimates;

import fr.carnet.audit.AuditTrail;
import fr.carnet.orders.OrderLineId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.tracking.days.StoredDays.Line;
import fr.carnet.tracking.days.TimesheetStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the contractor reckons remains on each line, re-estimated weekly (A-2016 § 7.2, A-2018 § 4.2). */
@Service
@Transactional
public class RemainingEstimates {

    /** The estimates of a set that stand now, and those refused, each with its reason. */
    public record Outcome(List<RemainingEstimate> saved, Map<RemainingEstimate, Refusal> refused) {

        public Outcome {
            saved = List.copyOf(saved);
            refused = Map.copyOf(refused);
        }
    }

    private final TimesheetStore store;
    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final Clock clock;

    RemainingEstimates(TimesheetStore store, JdbcClient jdbc, AuditTrail auditTrail, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Takes a set of estimates, each of another line, dated today: those that the rules allow stand afterwards, the others
     * are handed back with their reason.
     *
     * @throws NotFound where a line is not of an order issued to the viewer's company
     */
    public Outcome estimate(List<RemainingEstimate> estimates, Viewer viewer) {
        viewer.mustBe(Role.CORRESPONDENT);
        UUID company = Optional.ofNullable(viewer.contractor()).orElseThrow(NotFound::new);
        if (estimates.isEmpty()) {
            return new Outcome(List.of(), Map.of());
        }
        var ids = estimates.stream().map(RemainingEstimate::line).toList();
        Map<OrderLineId, Line> lines = store.lockLines(ids, company);
        if (lines.size() < estimates.size()) {
            throw new NotFound();
        }
        Map<OrderLineId, Long> current = current(ids);
        var saved = new ArrayList<RemainingEstimate>();
        var refused = new LinkedHashMap<RemainingEstimate, Refusal>();
        for (var estimate : estimates) {
            var line = Optional.ofNullable(lines.get(estimate.line())).orElseThrow(NotFound::new);
            var given = new EstimateRules.EstimateCase(estimate, line, current.getOrDefault(line.id(), 0L));
            EstimateRules.refusal(given).ifPresentOrElse(reason -> refused.put(estimate, reason), () -> {
                saved.add(estimate);
                record(estimate, line, viewer);
            });
        }
        write(saved, viewer);
        return new Outcome(saved, refused);
    }

    private Map<OrderLineId, Long> current(List<OrderLineId> lines) {
        var current = new HashMap<OrderLineId, Long>();
        jdbc.sql("select id, estimate_id from order_line where id = any(:lines) and estimate_id is not null")
                .param("lines", lines.stream().map(OrderLineId::value).toArray(UUID[]::new))
                .query((row, index) ->
                        current.put(new OrderLineId(row.getObject("id", UUID.class)), row.getLong("estimate_id")))
                .list();
        return current;
    }

    private void write(List<RemainingEstimate> saved, Viewer viewer) {
        if (saved.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into remaining_estimate (order_line_id, days, consumed, comment, estimated_on, account_id, actor, estimated_at)
                select e.line, e.days, 0, e.comment, :today, :account, :actor, :at
                from unnest(cast(:lines as uuid[]), cast(:days as numeric[]), cast(:comments as text[])) e (line, days, comment)
                order by e.line""")
                .param("lines", texts(saved, estimate -> estimate.line().value().toString()))
                .param(
                        "days",
                        texts(saved, estimate -> estimate.remaining().value().toPlainString()))
                .param("comments", texts(saved, RemainingEstimate::comment))
                .param("today", LocalDate.now(clock))
                .param("account", viewer.accountId())
                .param("actor", viewer.displayName())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static String[] texts(List<RemainingEstimate> estimates, Function<RemainingEstimate, String> text) {
        return estimates.stream().map(text).toArray(String[]::new);
    }

    private void record(RemainingEstimate estimate, Line line, Viewer viewer) {
        auditTrail.record(
                viewer.actor(),
                "estimate.recorded",
                "order",
                line.order().value(),
                line.number(),
                Map.of("unit", line.code(), "remaining", estimate.remaining().value()));
    }
}
