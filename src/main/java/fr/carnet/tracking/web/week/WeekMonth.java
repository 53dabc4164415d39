package fr.carnet.tracking.web.week;

import fr.carnet.shared.SearchWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A month that the week touches, with where its statements are, one for each order that is shown.
 *
 * @param opens those that may be submitted now
 */
record WeekMonth(YearMonth month, LocalDate today, List<MonthStanding> standings, List<MonthStanding> opens) {

    static List<WeekMonth> of(List<MonthStanding> standings, String order, LocalDate today) {
        var words = SearchWords.of(order);
        return standings.stream()
                .filter(standing -> words.in(standing.number()))
                .collect(Collectors.groupingBy(MonthStanding::yearMonth, java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(month -> new WeekMonth(
                        month.getKey(),
                        today,
                        month.getValue(),
                        month.getValue().stream()
                                .filter(standing -> standing.opensBy(today))
                                .toList()))
                .toList();
    }

    /** How many are in each state, by what is said of it; those states that none is in are left out. */
    public Map<String, Long> counts() {
        return standings.stream()
                .collect(Collectors.groupingBy(this::stateKey, java.util.TreeMap::new, Collectors.counting()));
    }

    public String stateKey(MonthStanding standing) {
        return standing.stateKey(today);
    }

    public boolean may(MonthStanding standing) {
        return opens.contains(standing);
    }

    /** Few enough to be shown without being asked for. */
    public boolean few() {
        return standings.size() <= 2;
    }
}
