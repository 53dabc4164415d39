package fr.carnet.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** How a query reads a validity from {@code framework_agreement a}. */
public final class ValidityColumns {

    public static final String SQL = """
            a.notified_on, a.firm_months, a.renewal_months, a.renewal_count, a.maximum_months, a.notice_months,
            a.non_renewal_decided_on""";

    /** How a query reads the delays of its alerts besides. */
    public static final String ALERT_SQL = "a.alert_days";

    private ValidityColumns() {}

    public static List<Integer> alertDays(ResultSet row) throws SQLException {
        return List.of((Integer[]) row.getArray("alert_days").getArray());
    }

    public static Validity read(ResultSet row) throws SQLException {
        return new Validity(
                row.getObject("notified_on", LocalDate.class),
                row.getInt("firm_months"),
                row.getInt("renewal_months"),
                row.getInt("renewal_count"),
                row.getInt("maximum_months"),
                row.getInt("notice_months"),
                row.getObject("non_renewal_decided_on", LocalDate.class));
    }
}
