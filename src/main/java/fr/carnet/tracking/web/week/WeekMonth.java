package fr.carnet.tracking.web.week;

import fr.carnet.shared.SearchWords;
import fr.carnet.tracking.web.week.WeekData.MonthStatement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A month that the week touches, with the statement of each order that is shown.
 *
 * @param opens those that may be submitted now
 */
record WeekMonth(YearMonth month, LocalDate today, List<MonthStatement> statements, List<MonthStatement> opens) {

    static List<WeekMonth> of(List<MonthStatement> statements, String order, LocalDate today) {
        var words = SearchWords.of(order);
        return statements.stream()
                .filter(statement -> words.in(statement.number()))
                .collect(Collectors.groupingBy(MonthStatement::yearMonth, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(month -> new WeekMonth(
                        month.getKey(),
                        today,
                        month.getValue(),
                        month.getValue().stream()
                                .filter(statement -> statement.opensBy(today))
                                .toList()))
                .toList();
    }

    /** How many statements are in each state, by the message that names it. */
    public Map<String, Long> counts() {
        return statements.stream().collect(Collectors.groupingBy(this::stateKey, TreeMap::new, Collectors.counting()));
    }

    public String stateKey(MonthStatement statement) {
        return statement.stateKey(today);
    }

    public boolean may(MonthStatement statement) {
        return opens.contains(statement);
    }

    /** Whether they are few enough to be shown at once. */
    public boolean few() {
        return statements.size() <= 2;
    }
}
