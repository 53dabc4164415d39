package fr.carnet.demo;

import fr.carnet.demo.DemoOrder.Line;
import fr.carnet.shared.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Teams and 15,000 day entries, each within its line's balance and its person's day. */
final class DemoTracking {

    private static final int ENTRIES = 15_000;
    private static final int PEOPLE_PER_CONTRACTOR = 80;
    private static final List<String> PROFILES =
            List.of("DEVOPS", "DEVOPS", "DESIGNER", "DEVOPS", "MAINTENANCE_DEVELOPER", "BUSINESS_DEVELOPER", "COACH");

    private record Entry(UUID line, UUID person, int activity, LocalDate day, BigDecimal quantity) {}

    private final DemoWorld world;
    private final Map<UUID, List<UUID>> staff = new HashMap<>();
    private final Map<UUID, Integer> nextOf = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private int people;
    private int written;

    DemoTracking(DemoWorld world) {
        this.world = world;
    }

    /** The last orders first: if anything is left out for the sake of the number, it is of long ago. */
    void play(List<DemoOrder> orders) {
        for (int i = orders.size() - 1; i >= 0; i--) {
            DemoOrder order = orders.get(i);
            if (order.isNumbered()
                    && !order.state().equals("CANCELLED")
                    && order.days().signum() > 0) {
                List<UUID> team = team(order);
                if (order.isTracked()) {
                    log(order, team);
                }
            }
        }
    }

    private List<UUID> team(DemoOrder order) {
        List<UUID> company = staff.computeIfAbsent(order.award().contractor(), this::hire);
        List<UUID> team = new ArrayList<>();
        int size = order.days().compareTo(BigDecimal.valueOf(40)) < 0 ? 1 : world.between(3, 6);
        for (int i = 0; i < size; i++) {
            UUID person = company.get(nextOf.merge(order.award().contractor(), 1, Integer::sum) % company.size());
            team.add(person);
            world.update(
                    "insert into team_member (order_id, person_id, presented_on) values (?, ?, ?)",
                    order.id(),
                    person,
                    order.issuedOn());
        }
        return team;
    }

    private List<UUID> hire(UUID contractor) {
        List<UUID> hired = new ArrayList<>();
        for (int i = 0; i < PEOPLE_PER_CONTRACTOR; i++, people++) {
            UUID id = world.id();
            world.update(
                    "insert into team_person (id, contractor_id, name, profile, years) values (?, ?, ?, ?, ?)",
                    id,
                    contractor,
                    DemoCast.person(people),
                    PROFILES.get(i % PROFILES.size()),
                    world.between(10, 18));
            hired.add(id);
        }
        return hired;
    }

    private void log(DemoOrder order, List<UUID> team) {
        List<Entry> entries = new ArrayList<>();
        for (Line line : order.lines()) {
            if (line.unit().days() != null) {
                log(order, line, team, entries);
            }
        }
        List<Entry> kept = entries.subList(0, Math.min(entries.size(), ENTRIES - written));
        written += kept.size();
        write(kept);
    }

    private void log(DemoOrder order, Line line, List<UUID> team, List<Entry> entries) {
        BigDecimal left = share(order, line);
        LocalDate last = order.endsOn().isBefore(world.today())
                ? order.endsOn()
                : world.today().minusDays(1);
        for (LocalDate day = order.startsOn(); !day.isAfter(last); day = day.plusDays(1)) {
            if (!WorkingDays.isWorkingDay(day) || world.oneIn(30)) {
                continue;
            }
            for (UUID person : team) {
                if (left.signum() <= 0 || world.oneIn(8) || !busy.add(person + "/" + day)) {
                    continue;
                }
                left = day(line, person, day, left, entries);
            }
        }
    }

    /** One person's day: most often two halves, on the two activities that are theirs. */
    private BigDecimal day(Line line, UUID person, LocalDate day, BigDecimal left, List<Entry> entries) {
        int activity = Math.floorMod(person.hashCode(), 9) + 1;
        BigDecimal first = new BigDecimal(world.oneIn(7) ? "1.00" : world.oneIn(5) ? "0.25" : "0.50").min(left);
        entries.add(new Entry(line.id(), person, activity, day, first));
        BigDecimal rest = left.subtract(first);
        if (first.compareTo(new BigDecimal("0.50")) > 0 || rest.signum() <= 0) {
            return rest;
        }
        BigDecimal second = new BigDecimal("0.50").min(rest);
        entries.add(new Entry(line.id(), person, activity % 9 + 1, day, second));
        return rest.subtract(second);
    }

    /** How much of the line's days is consumed by now, in quarter days. */
    private BigDecimal share(DemoOrder order, Line line) {
        double elapsed = Math.min(
                1.0,
                (double) (world.today().toEpochDay() - order.startsOn().toEpochDay())
                        / (order.endsOn().toEpochDay() - order.startsOn().toEpochDay()));
        double part =
                switch (order.state()) {
                    case "COMPLETED" -> 0.88 + world.chance().nextDouble() * 0.12;
                    case "TERMINATED" -> 0.2 + world.chance().nextDouble() * 0.4;
                    default -> Math.min(0.98, elapsed * (0.7 + world.chance().nextDouble() * 0.6));
                };
        return BigDecimal.valueOf(Math.floor(line.days().doubleValue() * part * 4) / 4);
    }

    /** One statement for each order: the totals' triggers run once for all its rows. */
    private void write(List<Entry> entries) {
        world.update(
                """
                insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, logged_at)
                select e.id, l.order_id, e.line, e.person, e.activity, e.day, e.quantity, e.day + time '18:00' at time zone 'Europe/Paris'
                from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as int[]), cast(? as date[]), cast(? as numeric[]))
                     as e (id, line, person, activity, day, quantity)
                     join order_line l on l.id = e.line""",
                entries.stream().map(entry -> world.id()).toArray(UUID[]::new),
                entries.stream().map(Entry::line).toArray(UUID[]::new),
                entries.stream().map(Entry::person).toArray(UUID[]::new),
                entries.stream().map(Entry::activity).toArray(Integer[]::new),
                entries.stream().map(entry -> entry.day().toString()).toArray(String[]::new),
                entries.stream().map(Entry::quantity).toArray(BigDecimal[]::new));
    }
}
