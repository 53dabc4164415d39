package fr.carnet.tracking.web.days;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Days by activity and month, training apart, since it consumes nothing (A-2016 § 7.3, A-2018 § 4.3). */
record MonthTable(List<YearMonth> months, List<Row> rows) {

    /** What was logged in a month in an activity. */
    record Sum(YearMonth month, String activity, boolean training, BigDecimal days) {}

    /** An activity, with its days in each month. */
    record Row(String activity, boolean training, List<BigDecimal> days) {

        public BigDecimal total() {
            return days.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private record Name(String activity, boolean training) {}

    /** In the order of the sums. */
    static MonthTable of(List<Sum> sums) {
        var months = new TreeSet<YearMonth>();
        Map<Name, Map<YearMonth, BigDecimal>> byActivity = new LinkedHashMap<>();
        for (var sum : sums) {
            months.add(sum.month());
            byActivity
                    .computeIfAbsent(new Name(sum.activity(), sum.training()), name -> new LinkedHashMap<>())
                    .merge(sum.month(), sum.days(), BigDecimal::add);
        }
        var rows = new ArrayList<Row>();
        byActivity.forEach((name, days) -> rows.add(new Row(
                name.activity(),
                name.training(),
                months.stream()
                        .map(month -> days.getOrDefault(month, BigDecimal.ZERO))
                        .toList())));
        return new MonthTable(List.copyOf(months), rows);
    }

    public boolean empty() {
        return rows.isEmpty();
    }

    /** What was consumed in a month. */
    public BigDecimal in(int month) {
        return consuming().stream().map(row -> row.days().get(month)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal total() {
        return consuming().stream().map(Row::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Row> consuming() {
        return rows.stream().filter(row -> !row.training()).toList();
    }
}
