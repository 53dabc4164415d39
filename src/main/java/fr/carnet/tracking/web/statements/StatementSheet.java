package fr.carnet.tracking.web.statements;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.Period;
import fr.carnet.tracking.MonthOfOrder;
import fr.carnet.tracking.StatementState;
import fr.carnet.tracking.Week;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement as its page and its PDF show it. */
record StatementSheet(
        Head head, StatementMonth month, List<StatementMonth> months, List<Line> lines, List<Step> steps) {

    /** The order, with where its agreement asks for the days and who pays the training of a replacement. */
    record Head(
            UUID orderId,
            String number,
            OrderState orderState,
            LocalDate startsOn,
            LocalDate endsOn,
            DayFigures days,
            String contractor,
            @Nullable String startup,
            @Nullable String startupName,
            String agreement,
            String tracking,
            @Nullable String trainingClause) {}

    /** What someone did in the month on an order line in an activity. */
    record Line(String code, String person, String activity, boolean training, BigDecimal days) {}

    /** A step of its history. */
    record Step(
            StatementState state,
            String actor,
            OffsetDateTime at,
            String reason,
            BigDecimal days,
            BigDecimal training) {}

    /** Someone's days, training apart. */
    record Person(String name, List<Line> lines) {

        public BigDecimal total() {
            return sum(lines.stream());
        }
    }

    public List<Person> people() {
        var people = new LinkedHashMap<String, List<Line>>();
        lines.stream().filter(line -> !line.training()).forEach(line -> people.computeIfAbsent(
                        line.person(), name -> new java.util.ArrayList<>())
                .add(line));
        return people.entrySet().stream()
                .map(person -> new Person(person.getKey(), person.getValue()))
                .toList();
    }

    /** What each unit consumed, in the order of the units' codes. */
    public Map<String, BigDecimal> units() {
        return lines.stream()
                .filter(line -> !line.training())
                .collect(Collectors.groupingBy(
                        Line::code,
                        java.util.TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, Line::days, BigDecimal::add)));
    }

    public List<Line> training() {
        return lines.stream().filter(Line::training).toList();
    }

    public BigDecimal consumed() {
        return sum(lines.stream().filter(line -> !line.training()));
    }

    public BigDecimal trained() {
        return sum(training().stream());
    }

    public boolean approved() {
        return month.state() == StatementState.APPROVED;
    }

    /** The last step, where there is one. */
    public @Nullable Step last() {
        return steps.isEmpty() ? null : steps.get(0);
    }

    /** When it was last sent back; null where it never was. */
    public @Nullable Step returned() {
        return steps.stream()
                .filter(step -> step.state() == StatementState.SENT_BACK)
                .findFirst()
                .orElse(null);
    }

    /** Who moved it last; unknown of one that was repaired by hand. */
    public String by() {
        return steps.isEmpty() ? "–" : steps.get(0).actor();
    }

    /** From when on it may be submitted. */
    public LocalDate opensOn() {
        return new MonthOfOrder(month.yearMonth(), new Period(head.startsOn(), head.endsOn()), head.orderState())
                .opensOn();
    }

    /** The weeks that hold its days. */
    public List<Week> weeks() {
        var last = Week.of(month.yearMonth().atEndOfMonth());
        return Stream.iterate(Week.of(month.month()), week -> !week.monday().isAfter(last.monday()), Week::next)
                .toList();
    }

    private static BigDecimal sum(Stream<Line> lines) {
        return lines.map(Line::days).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
