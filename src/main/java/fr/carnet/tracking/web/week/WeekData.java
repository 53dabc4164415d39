package fr.carnet.tracking.web.week;

import fr.carnet.shared.ManDays;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.statements.StatementState;
import fr.carnet.tracking.web.week.WeekQueries.Line;
import fr.carnet.tracking.web.week.WeekQueries.Member;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is stored of a company's week, and what may be added to it. */
record WeekData(
        Week week,
        Map<UUID, Line> lines,
        List<Member> members,
        Map<UUID, String> people,
        Map<Spot, ManDays> days,
        Map<Integer, String> activities,
        List<MonthStanding> months) {

    static WeekData of(
            Week week,
            List<Line> ordered,
            List<Member> members,
            Map<Spot, ManDays> days,
            Map<Integer, String> activities,
            List<MonthStanding> months) {
        var lines = new LinkedHashMap<UUID, Line>();
        ordered.forEach(line -> lines.put(line.id(), line));
        var people = new LinkedHashMap<UUID, String>();
        members.forEach(member -> people.putIfAbsent(member.personId(), member.name()));
        return new WeekData(week, lines, members, people, days, activities, months);
    }

    /** The rows that have days. */
    Set<RowKey> rows() {
        var rows = new HashSet<RowKey>();
        days.keySet().forEach(spot -> rows.add(spot.row()));
        return rows;
    }

    /** Is this a row of the company's, as far as one can see now? */
    boolean knows(RowKey row) {
        return lines.containsKey(row.line())
                && people.containsKey(row.person())
                && activities.containsKey(row.activity());
    }

    /** The lines that take days now, each with its team. */
    List<Line> open() {
        return lines.values().stream().filter(line -> line.state().takesDays()).toList();
    }

    List<Member> team(Line line) {
        return members.stream()
                .filter(member -> member.orderId().equals(line.orderId()))
                .toList();
    }

    /** Where the statement that holds this day of the line's order is. */
    StatementState statement(Line line, LocalDate day) {
        var month = YearMonth.from(day);
        return months.stream()
                .filter(standing -> standing.orderId().equals(line.orderId()))
                .filter(standing -> standing.yearMonth().equals(month))
                .map(MonthStanding::state)
                .findFirst()
                .orElse(StatementState.DRAFT);
    }

    ManDays stored(Spot spot) {
        return days.getOrDefault(spot, ManDays.ZERO);
    }
}
