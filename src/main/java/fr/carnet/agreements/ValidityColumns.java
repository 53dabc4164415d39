package fr.carnet.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads a validity from the columns of {@code framework_agreement a}, which it names. */
public final class ValidityColumns {

    /** The columns that {@link #read} needs. */
    public static final String SQL = """
            a.notified_on, a.firm_months, a.renewal_months, a.renewal_count, a.maximum_months, a.notice_months,
            a.non_renewal_decided_on""";

    /** The column of the delays of its notice alerts. */
    public static final String ALERT_SQL = "a.alert_days";

    private ValidityColumns() {}

    /** Reads how many days before each notice deadline buyers are told of it. */
    public static List<Integer> alertDays(ResultSet row) throws SQLException {
        return List.of((Integer[]) row.getArray("alert_days").getArray());
    }

    /** Reads the validity of a row. */
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
