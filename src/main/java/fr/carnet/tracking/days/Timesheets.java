package fr.carnet.tracking.days;

import fr.carnet.audit.AuditTrail;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.days.StoredDays.Line;
import fr.carnet.tracking.days.StoredDays.PersonDate;
import fr.carnet.tracking.days.TimesheetStore.NewDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The entries of a set that stand, or would stand, and those refused, each with its reason. */
    public record Outcome(List<DayEntry> saved, Map<DayEntry, Refusal> refused) {

        public Outcome {
            saved = List.copyOf(saved);
            refused = Map.copyOf(refused);
        }
    }

    private final TimesheetStore store;
    private final PurchaseOrders orders;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Timesheets(TimesheetStore store, PurchaseOrders orders, AuditTrail auditTrail, Clock clock) {
        this.store = store;
        this.orders = orders;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Logs a set of entries, each of another cell: those that the rules allow stand afterwards, the others are handed back
     * with their reason. All that decides is read under lock, so what fits is exact whoever saves at the same time.
     *
     * @param confirmed work on a weekend or a public holiday is meant
     * @throws NotFound where a line, a person or an activity is not the company's: guessed or a competitor's, both the same
     */
    public Outcome log(List<DayEntry> entries, boolean confirmed, Viewer viewer) {
        return save(entries, confirmed, viewer, outcome -> true);
    }

    /** Logs all of these entries, or none of them where the rules refuse one; each is of another cell. */
    public Outcome logAll(Collection<DayEntry> entries, boolean confirmed, Viewer viewer) {
        return save(entries, confirmed, viewer, outcome -> outcome.refused().isEmpty());
    }

    /** Tells what would become of these entries if they were logged now; nothing is written. */
    public Outcome judge(Collection<DayEntry> entries, boolean confirmed, Viewer viewer) {
        UUID company = company(viewer);
        return entries.isEmpty()
                ? new Outcome(List.of(), Map.of())
                : stored(entries, company, false).judge(entries, LocalDate.now(clock), confirmed);
    }

    private Outcome save(
            Collection<DayEntry> entries, boolean confirmed, Viewer viewer, Predicate<Outcome> worthWriting) {
        UUID company = company(viewer);
        if (entries.isEmpty()) {
            return new Outcome(List.of(), Map.of());
        }
        StoredDays stored = stored(entries, company, true);
        Outcome outcome = stored.judge(entries, LocalDate.now(clock), confirmed);
        if (worthWriting.test(outcome)) {
            write(stored, outcome.saved(), viewer);
        }
        return outcome;
    }

    private static UUID company(Viewer viewer) {
        viewer.mustBe(Role.CORRESPONDENT);
        return Optional.ofNullable(viewer.contractor()).orElseThrow(NotFound::new);
    }

    /** Reads all that decides on these entries, under lock; to be written, dates that nobody used yet are locked as well. */
    private StoredDays stored(Collection<DayEntry> entries, UUID company, boolean toBeWritten) {
        var lines = distinct(entries, DayEntry::line);
        var people = distinct(entries, DayEntry::person);
        var span = new TreeSet<>(distinct(entries, DayEntry::day));
        var linesUnderLock = store.lockLines(lines, company);
        var teammates = store.lockTeams(people, company);
        if (linesUnderLock.size() < lines.size()
                || teammates.size() < people.size()
                || !store.activities().containsAll(distinct(entries, DayEntry::activity))) {
            throw new NotFound();
        }
        var dates = distinct(entries, PersonDate::of);
        if (toBeWritten) {
            store.makeDates(dates);
        }
        var orders = linesUnderLock.values().stream().map(Line::order).collect(Collectors.toSet());
        return new StoredDays(
                linesUnderLock,
                teammates,
                store.lockDates(dates),
                store.stored(lines, people, span.first(), span.last()),
                store.statements(orders, span.first(), span.last()));
    }

    private void write(StoredDays stored, List<DayEntry> saved, Viewer viewer) {
        var gone = new ArrayList<UUID>();
        var changed = new HashMap<UUID, ManDays>();
        var added = new ArrayList<NewDay>();
        var touched = new ArrayList<DayEntry>();
        for (var entry : saved) {
            var row = stored.stored(entry);
            boolean wanted = entry.quantity().isPositive();
            if (row.isPresent() && !wanted) {
                gone.add(row.get().id());
            } else if (row.isPresent() && !row.get().quantity().equals(entry.quantity())) {
                changed.put(row.get().id(), entry.quantity());
            } else if (row.isEmpty() && wanted) {
                added.add(new NewDay(stored.line(entry).order(), entry));
            } else {
                continue;
            }
            touched.add(entry);
        }
        // In this order no total passes its limit on the way: what is given back first, what is new last.
        Instant now = clock.instant();
        store.delete(gone);
        store.change(changed, viewer.actor(), now);
        store.add(added, viewer.actor(), now);
        report(stored, touched, viewer);
    }

    /** Records one event for each order, and moves an acknowledged order to in progress. */
    private void report(StoredDays stored, List<DayEntry> touched, Viewer viewer) {
        Map<OrderId, List<DayEntry>> byOrder = touched.stream()
                .collect(Collectors.groupingBy(
                        entry -> stored.line(entry).order(), LinkedHashMap::new, Collectors.toList()));
        byOrder.forEach((order, entries) -> {
            Line line = stored.line(entries.get(0));
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
