package fr.carnet.tracking.statements;

import fr.carnet.audit.AuditTrail;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.French;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts on monthly statements: the contractor submits and may withdraw, the administration approves or sends back
 * (domain.md § 4). Each names what was read, so that nobody decides on something else.
 */
@Service
@Transactional
public class MonthlyStatements {

    private final StatementRepository statements;
    private final StatementStore store;
    private final AuditTrail auditTrail;
    private final Clock clock;

    MonthlyStatements(StatementRepository statements, StatementStore store, AuditTrail auditTrail, Clock clock) {
        this.statements = statements;
        this.store = store;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Submits the days of a month, none included; from then on they do not change.
     *
     * @param seen the revision that was read
     * @param shown the days that were read, training included
     * @throws RuleViolation what {@link SubmissionRules} refuse, {@code statement.days-changed} where a colleague logged days
     *     meanwhile, {@code statement.final}, {@code statement.transition}
     * @throws OptimisticLockingFailureException where someone moved the statement since
     */
    public void submit(OrderId order, YearMonth month, long seen, ManDays shown, Viewer viewer) {
        viewer.mustBe(Role.CORRESPONDENT);
        var facts = locked(order, month, viewer);
        var statement = statements
                .findByOrderAndMonth(order, month.atDay(1))
                .orElseGet(() -> new MonthlyStatement(order, month));
        statement.mustBeAt(seen);
        MonthDays days = store.days(order, month);
        RuleViolation.refuse(
                SubmissionRules.refusal(submission(facts, month, days)).stream().toList());
        ManDays now = days.consumed().plus(days.training());
        if (now.compareTo(shown) != 0) {
            throw new RuleViolation("statement.days-changed", shown, now);
        }
        statement.submit(days, viewer.actor(), clock.instant());
        if (seen == MonthlyStatement.NEVER_SUBMITTED) {
            statements.save(statement);
        }
        record("statement.submitted", statement, facts, "", viewer);
    }

    /** Takes a submission back before anyone decides: days may change again. */
    public void withdraw(OrderId order, YearMonth month, long seen, Viewer viewer) {
        viewer.mustBe(Role.CORRESPONDENT);
        var facts = locked(order, month, viewer);
        var statement = read(order, month, seen);
        statement.withdraw(viewer.actor(), clock.instant());
        record("statement.withdrawn", statement, facts, "", viewer);
    }

    /** Approves a statement: the month never changes again, and its days are kept as they stand. */
    public void approve(OrderId order, YearMonth month, long seen, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER);
        var facts = locked(order, month, viewer);
        var statement = read(order, month, seen);
        statement.approve(viewer.actor(), clock.instant());
        record("statement.approved", statement, facts, "", viewer);
    }

    /** Sends a statement back to be corrected: days may change again. */
    public void sendBack(OrderId order, YearMonth month, long seen, String reason, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER);
        var facts = locked(order, month, viewer);
        var statement = read(order, month, seen);
        statement.sendBack(reason, viewer.actor(), clock.instant());
        record("statement.sent-back", statement, facts, reason.strip(), viewer);
    }

    private StatementStore.Facts locked(OrderId order, YearMonth month, Viewer viewer) {
        if (month.getYear() < 1 || month.getYear() > 9999) {
            throw new NotFound(); // not a month of any order, nor a date of the database
        }
        return store.lock(order, viewer.reach()).orElseThrow(NotFound::new);
    }

    private MonthlyStatement read(OrderId order, YearMonth month, long seen) {
        var statement = statements.findByOrderAndMonth(order, month.atDay(1)).orElseThrow(NotFound::new);
        statement.mustBeAt(seen);
        return statement;
    }

    private SubmissionCase submission(StatementStore.Facts facts, YearMonth month, MonthDays days) {
        return new SubmissionCase(
                facts.number(),
                facts.state(),
                facts.period(),
                facts.ordered(),
                month,
                days,
                LocalDate.now(clock),
                facts.tracking());
    }

    private void record(
            String action, MonthlyStatement statement, StatementStore.Facts facts, String reason, Viewer viewer) {
        var details = new LinkedHashMap<String, Object>();
        details.put("days", statement.submitted().consumed().value().toPlainString());
        details.put("training", statement.submitted().training().value().toPlainString());
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        String label = facts.number() + " · " + French.month(statement.month());
        auditTrail.record(viewer.actor(), action, "statement", statement.id().value(), label, Map.copyOf(details));
    }
}
