package fr.carnet.tracking.days;

import fr.carnet.audit.AuditTrail;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.days.Ledger.Date;
import fr.carnet.tracking.days.LoggedDays.NewDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs the days of a company's people on its orders (A-2016 § 7.2, A-2018 § 4.2). */
@Service
@Transactional
public class Timesheets {

    private final TimesheetLocks locks;
    private final LoggedDays days;
    private final PurchaseOrders orders;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Timesheets(TimesheetLocks locks, LoggedDays days, PurchaseOrders orders, AuditTrail auditTrail, Clock clock) {
        this.locks = locks;
        this.days = days;
        this.orders = orders;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Logs a set of entries, each at another place: those that the rules allow stand afterwards, the others are handed back
     * with their reason. All that decides is read under lock, so what fits is exact whoever saves at the same time.
     *
     * @param confirmed work on a weekend or a public holiday is meant
     * @throws NotFound where a line, a person or an activity is not the company's: guessed or a competitor's, both the same
     */
    public SavedDays log(List<DayEntry> entries, boolean confirmed, Viewer viewer) {
        return accept(entries, confirmed, viewer, outcome -> true);
    }

    /** Logs all of these entries, or none of them where the rules refuse one; each is at another place. */
    public SavedDays logAll(Collection<DayEntry> entries, boolean confirmed, Viewer viewer) {
        return accept(entries, confirmed, viewer, outcome -> outcome.refused().isEmpty());
    }

    /** What logging these entries would come to now; nothing is written. */
    public SavedDays judge(Collection<DayEntry> entries, boolean confirmed, Viewer viewer) {
        return accept(entries, confirmed, viewer, outcome -> false);
    }

    private SavedDays accept(
            Collection<DayEntry> entries, boolean confirmed, Viewer viewer, Predicate<SavedDays> worthWriting) {
        viewer.mustBe(Role.CORRESPONDENT);
        UUID company = viewer.contractor();
        if (company == null) {
            throw new NotFound();
        }
        if (entries.isEmpty()) {
            return new SavedDays(List.of(), Map.of());
        }
        Ledger ledger = open(entries, company);
        SavedDays outcome = ledger.accept(entries, LocalDate.now(clock), confirmed);
        if (worthWriting.test(outcome)) {
            write(ledger, outcome.saved(), viewer);
        }
        return outcome;
    }

    private Ledger open(Collection<DayEntry> entries, UUID company) {
        var lines = distinct(entries, DayEntry::line);
        var people = distinct(entries, DayEntry::person);
        var span = new TreeSet<>(distinct(entries, DayEntry::day));
        var standing = locks.lockLines(lines, company);
        var teammates = locks.lockTeams(people, company);
        if (standing.size() < lines.size()
                || teammates.size() < people.size()
                || !locks.activities().containsAll(distinct(entries, DayEntry::activity))) {
            throw new NotFound();
        }
        var dates = distinct(entries, entry -> new Date(entry.person(), entry.day()));
        var orders = standing.values().stream().map(LineStanding::order).collect(Collectors.toSet());
        return new Ledger(
                standing,
                teammates,
                locks.lockDates(dates),
                locks.stored(lines, people, span.first(), span.last()),
                locks.statements(orders, span.first(), span.last()));
    }

    private void write(Ledger ledger, List<DayEntry> saved, Viewer viewer) {
        var gone = new ArrayList<UUID>();
        var changed = new HashMap<UUID, ManDays>();
        var added = new ArrayList<NewDay>();
        var touched = new ArrayList<DayEntry>();
        for (var entry : saved) {
            var row = ledger.stored(entry);
            boolean wanted = entry.quantity().isPositive();
            if (row.isPresent() && !wanted) {
                gone.add(row.get().id());
            } else if (row.isPresent() && !row.get().quantity().equals(entry.quantity())) {
                changed.put(row.get().id(), entry.quantity());
            } else if (row.isEmpty() && wanted) {
                added.add(new NewDay(ledger.line(entry).order(), entry));
            } else {
                continue;
            }
            touched.add(entry);
        }
        // In this order no total passes its limit on the way: what is given back first, what is new last.
        Instant now = clock.instant();
        days.delete(gone);
        days.change(changed, viewer.actor(), now);
        days.add(added, viewer.actor(), now);
        report(ledger, touched, viewer);
    }

    /** One event for each order, and the first day moves an acknowledged one to in progress. */
    private void report(Ledger ledger, List<DayEntry> touched, Viewer viewer) {
        Map<OrderId, List<DayEntry>> byOrder = touched.stream()
                .collect(Collectors.groupingBy(
                        entry -> ledger.line(entry).order(), LinkedHashMap::new, Collectors.toList()));
        byOrder.forEach((order, entries) -> {
            LineStanding line = ledger.line(entries.get(0));
            if (line.state() == OrderState.ACKNOWLEDGED) {
                orders.startIfAcknowledged(order, viewer.actor(), clock.instant());
            }
            auditTrail.record(
                    viewer.actor(),
                    "days.logged",
                    "order",
                    order.value(),
                    line.number(),
                    Map.of(
                            "entries",
                            entries.size(),
                            "weeks",
                            new TreeSet<>(distinct(
                                    entries, entry -> Week.of(entry.day()).toString())),
                            "days",
                            total(entries, DayEntry::quantity),
                            "before",
                            total(entries, DayEntry::before)));
        });
    }

    private static String total(Collection<DayEntry> entries, Function<DayEntry, ManDays> days) {
        return entries.stream()
                .map(days)
                .reduce(ManDays.ZERO, ManDays::plus)
                .value()
                .toPlainString();
    }

    private static <T> Set<T> distinct(Collection<DayEntry> entries, Function<DayEntry, T> part) {
        return entries.stream().map(part).collect(Collectors.toSet());
    }
}
