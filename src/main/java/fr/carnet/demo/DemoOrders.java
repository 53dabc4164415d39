package fr.carnet.demo;

import fr.carnet.demo.DemoCatalogue.Award;
import fr.carnet.demo.DemoCatalogue.Unit;
import fr.carnet.demo.DemoOrder.Line;
import fr.carnet.demo.DemoPeople.DemoStartup;
import fr.carnet.demo.DemoPeople.Stay;
import fr.carnet.shared.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans 120 orders over a year, in every state, as the ordering rules would have let them be. */
final class DemoOrders {

    private static final int ORDERS = 120;
    private static final int DRAFTS = 6;
    private static final int RECENT = 14;
    private static final int CANCELLED = 6;

    private final DemoWorld world;
    private final DemoPeople people;
    private final DemoCatalogue catalogue;
    private final List<Award> awards;
    private final List<DemoOrder> planned = new ArrayList<>();

    DemoOrders(DemoWorld world, DemoPeople people) {
        this.world = world;
        this.people = people;
        this.catalogue = new DemoCatalogue(world.jdbc(), world.today());
        this.awards = catalogue.startupAwards();
    }

    DemoCatalogue catalogue() {
        return catalogue;
    }

    List<DemoOrder> planned() {
        return planned;
    }

    void play() {
        planRecent();
        planLaunch();
        planIncubators();
        planYear();
        planned.sort(Comparator.comparing(DemoOrder::issuedOn).thenComparing(DemoOrder::id));
        new DemoOrderWriter(world, people.buyer(), catalogue).write(planned);
    }

    /** Orders of the last days, not begun yet, and drafts. */
    private void planRecent() {
        List<DemoStartup> active =
                people.startups().stream().filter(startup -> !startup.stopped()).toList();
        for (int i = 0; i < RECENT + DRAFTS; i++) {
            DemoStartup startup = active.get((i * 5 + 1) % active.size());
            Stay stay = startup.stays().get(startup.stays().size() - 1);
            LocalDate issued = workingDay(world.today().minusDays(1 + i % 9));
            String state = i >= RECENT ? "DRAFT" : i % 5 < 2 ? "ISSUED" : "ACKNOWLEDGED";
            if (i >= RECENT - CANCELLED / 2 && i < RECENT) {
                state = "CANCELLED";
            }
            planned.add(forStartup(
                    startup, stay, state, issued, nextWorkingDay(world.today().plusDays(3 + i))));
        }
    }

    private void planLaunch() {
        for (Unit unit : catalogue.forLaunch()) {
            Award award = catalogue.firstAwardOf(unit.lot());
            LocalDate issued = catalogue.notifiedOn(award);
            planned.add(new DemoOrder(
                    world.id(),
                    "COMPLETED",
                    award,
                    null,
                    List.of(),
                    null,
                    issued,
                    issued,
                    issued.plusMonths(1).minusDays(1),
                    lines(award, List.of(unit), issued)));
        }
    }

    /** Six months of coaching for each incubator that a unit suits, one after the other. */
    private void planIncubators() {
        for (UUID incubator : people.incubators()) {
            int size = (int) people.startups().stream()
                    .filter(startup -> startup.incubator().equals(incubator) && !startup.stopped())
                    .count();
            for (Unit unit : catalogue.forIncubator(size)) {
                Award award = catalogue.firstAwardOf(unit.lot());
                for (int months : List.of(11, 5)) {
                    LocalDate issued =
                            workingDay(world.today().minusMonths(months).minusDays(world.between(3, 20)));
                    LocalDate start = nextWorkingDay(issued.plusDays(5));
                    LocalDate end = start.plusMonths(6).minusDays(1);
                    planned.add(new DemoOrder(
                            world.id(),
                            state(start, end, false),
                            award,
                            null,
                            List.of(incubator),
                            null,
                            issued,
                            start,
                            end,
                            lines(award, List.of(unit), issued)));
                }
            }
        }
    }

    private void planYear() {
        List<DemoOrder> candidates = new ArrayList<>();
        for (DemoStartup startup : people.startups()) {
            for (Stay stay : startup.stays()) {
                LocalDate until = stay.end() == null
                        ? world.today().minusDays(12)
                        : stay.end().minusDays(5);
                LocalDate issue =
                        later(stay.start(), world.today().minusDays(375)).plusDays(world.between(2, 14));
                while (issue.isBefore(until)) {
                    LocalDate issued = workingDay(issue);
                    LocalDate start = nextWorkingDay(issued.plusDays(world.between(2, 10)));
                    DemoOrder order = forStartup(startup, stay, "", issued, start);
                    candidates.add(order);
                    issue = order.endsOn().plusDays(world.between(2, 25));
                }
            }
        }
        Collections.shuffle(candidates, world.chance());
        int cancelled = CANCELLED / 2;
        for (DemoOrder order : candidates.subList(0, Math.min(candidates.size(), ORDERS - planned.size()))) {
            String state = cancelled-- > 0
                    ? "CANCELLED"
                    : state(order.startsOn(), order.endsOn(), order.days().signum() > 0);
            planned.add(new DemoOrder(
                    order.id(),
                    state,
                    order.award(),
                    order.startup(),
                    order.incubators(),
                    order.phase(),
                    order.issuedOn(),
                    order.startsOn(),
                    order.endsOn(),
                    order.lines()));
        }
    }

    private DemoOrder forStartup(DemoStartup startup, Stay stay, String state, LocalDate issued, LocalDate start) {
        Award drawn = award();
        // A draft names the first in rank: only an order that is issued rests on a ground.
        Award award = state.equals("DRAFT") ? catalogue.firstAwardOf(drawn.lot()) : drawn;
        List<Unit> units = choose(catalogue.forStartup(award, stay.phase().name()));
        int months = units.stream()
                .map(Unit::maximumMonths)
                .filter(maximum -> maximum != null)
                .min(Comparator.naturalOrder())
                .orElse(3);
        return new DemoOrder(
                world.id(),
                state,
                award,
                startup.id(),
                List.of(),
                stay.phase().name(),
                issued,
                start,
                start.plusMonths(months).minusDays(1),
                lines(award, units, issued));
    }

    /** Mostly the first in rank, as a cascade would have it; the next ones now and then, on the ground that is written with them. */
    private Award award() {
        List<Award> single = awards.stream().filter(award -> isAlone(award)).toList();
        List<Award> ranked = awards.stream().filter(award -> !isAlone(award)).toList();
        if (!single.isEmpty() && world.oneIn(3)) {
            return world.anyOf(single);
        }
        int chance = world.between(1, 20);
        return ranked.get(chance <= 14 ? 0 : chance <= 18 ? Math.min(1, ranked.size() - 1) : ranked.size() - 1);
    }

    private boolean isAlone(Award award) {
        return awards.stream().filter(other -> other.lot().equals(award.lot())).count() == 1;
    }

    private List<Unit> choose(List<Unit> offered) {
        List<Unit> main = offered.stream().filter(Unit::requiredInPhase).toList();
        List<Unit> chosen = new ArrayList<>(main);
        if (main.isEmpty()) {
            List<Unit> tracked =
                    offered.stream().filter(unit -> unit.days() != null).toList();
            chosen.add(tracked.isEmpty() ? offered.get(0) : world.anyOf(tracked));
        }
        offered.stream()
                .filter(unit -> !chosen.contains(unit) && world.oneIn(3))
                .toList()
                .forEach(chosen::add);
        return chosen;
    }

    private List<Line> lines(Award award, List<Unit> units, LocalDate on) {
        return units.stream()
                .map(unit -> new Line(
                        world.id(),
                        unit,
                        BigDecimal.valueOf(
                                unit.days() == null
                                        ? 1
                                        : world.between(1, unit.days().intValue() >= 40 ? 3 : 2)),
                        catalogue.price(award, unit, on)))
                .toList();
    }

    private String state(LocalDate start, LocalDate end, boolean takesDays) {
        if (end.isBefore(world.today().minusDays(7))) {
            return takesDays && world.oneIn(14) ? "TERMINATED" : "COMPLETED";
        }
        return start.isBefore(world.today().minusDays(3)) ? "IN_PROGRESS" : "ACKNOWLEDGED";
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate workingDay(LocalDate day) {
        return WorkingDays.onOrBefore(day);
    }

    private static LocalDate nextWorkingDay(LocalDate day) {
        return WorkingDays.after(day.minusDays(1), 1);
    }

    static @Nullable String complexity(DemoWorld world, DemoOrder order) {
        return order.startup() == null ? null : world.anyOf(List.of("SIMPLE", "MEDIUM", "COMPLEX"));
    }
}
