package fr.carnet.tracking.web.week;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Period;
import fr.carnet.shared.SearchWords;
import fr.carnet.tracking.MonthOfOrder;
import fr.carnet.tracking.StatementState;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.days.DayCell;
import fr.carnet.tracking.days.DayCell.Row;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is stored of a company's week, and what may be added to it. */
record WeekData(
        Week week,
        Map<UUID, Line> lines,
        List<Member> members,
        Map<UUID, String> people,
        Map<DayCell, ManDays> days,
        Map<Integer, String> activities,
        List<MonthStatement> months) {

    /**
     * A line in days of one of the orders of the week.
     *
     * @param stoppedOn since when its startup is stopped; null where it is not
     */
    record Line(
            UUID id,
            UUID orderId,
            String number,
            @Nullable String startup,
            @Nullable LocalDate stoppedOn,
            OrderState state,
            LocalDate startsOn,
            LocalDate endsOn,
            String code,
            String title,
            DayFigures days,
            int alertPercent) {

        boolean takes(LocalDate day) {
            return state.takesDays() && !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }

        /** Whether these words are in the number of its order; no words are in every number. */
        boolean isOf(String order) {
            return SearchWords.of(order).in(number);
        }
    }

    /** Its orders that take days although their startup was stopped, each once, by number: whoever logs on them is warned. */
    List<Line> stopped() {
        var orders = new LinkedHashMap<UUID, Line>();
        lines.values().stream()
                .filter(line -> line.stoppedOn() != null && line.state().takesDays())
                .sorted(Comparator.comparing(Line::number))
                .forEach(line -> orders.putIfAbsent(line.orderId(), line));
        return List.copyOf(orders.values());
    }

    /** Someone presented for an order. */
    record Member(UUID orderId, UUID personId, String name) {}

    /** The statement of an order for a month that the week touches. */
    record MonthStatement(
            UUID orderId,
            String number,
            @Nullable String startup,
            OrderState orderState,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate month,
            StatementState statementState) {

        public YearMonth yearMonth() {
            return YearMonth.from(month);
        }

        /** The message that names its state; a month that still runs is not late. */
        public String stateKey(LocalDate today) {
            boolean running = statementState == StatementState.DRAFT && !opensBy(today);
            return running ? "StatementState.RUNNING" : "StatementState." + statementState;
        }

        /** Whether the calendar allows to submit it on that day. */
        public boolean opensBy(LocalDate today) {
            var ofOrder = new MonthOfOrder(yearMonth(), new Period(startsOn, endsOn), orderState);
            return statementState.isOwed() && orderState != OrderState.ISSUED && !today.isBefore(ofOrder.opensOn());
        }
    }

    static WeekData of(
            Week week,
            List<Line> ordered,
            List<Member> members,
            Map<DayCell, ManDays> days,
            Map<Integer, String> activities,
            List<MonthStatement> months) {
        var lines = new LinkedHashMap<UUID, Line>();
        ordered.forEach(line -> lines.put(line.id(), line));
        var people = new LinkedHashMap<UUID, String>();
        members.forEach(member -> people.putIfAbsent(member.personId(), member.name()));
        return new WeekData(week, lines, members, people, days, activities, months);
    }

    /** The rows that have days. */
    Set<Row> rows() {
        var rows = new HashSet<Row>();
        days.keySet().forEach(cell -> rows.add(cell.row()));
        return rows;
    }

    /** Whether a row is of the company's orders and people in this week. */
    boolean knows(Row row) {
        return lines.containsKey(row.line().value())
                && people.containsKey(row.person().value())
                && activities.containsKey(row.activity());
    }

    /** The lines that take days now. */
    List<Line> open() {
        return lines.values().stream().filter(line -> line.state().takesDays()).toList();
    }

    List<Member> team(Line line) {
        return members.stream()
                .filter(member -> member.orderId().equals(line.orderId()))
                .toList();
    }

    /** The state of the statement that this day of the line's order belongs to. */
    StatementState statement(Line line, LocalDate day) {
        var month = YearMonth.from(day);
        return months.stream()
                .filter(statement -> statement.orderId().equals(line.orderId()))
                .filter(statement -> statement.yearMonth().equals(month))
                .map(MonthStatement::statementState)
                .findFirst()
                .orElse(StatementState.DRAFT);
    }

    ManDays stored(DayCell cell) {
        return days.getOrDefault(cell, ManDays.ZERO);
    }
}
