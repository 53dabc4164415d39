package fr.carnet.orders.document;

import fr.carnet.orders.mentions.Assessment;
import fr.carnet.orders.mentions.Complexity;
import fr.carnet.orders.mentions.ComplexityCriteria;
import fr.carnet.orders.mentions.Mentions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what an order states from the columns of {@code purchase_order}. */
public final class MentionColumns {

    /** Of {@code purchase_order o}. */
    public static final String COLUMNS = """
            o.complexity, o.complexity_reasons, o.stakeholders_level, o.stakeholders_note, o.product_level, o.product_note,
            o.service_level, o.service_note, o.impacts_level, o.impacts_note, o.starts_on, o.ends_on, o.beneficiary,
            o.beneficiary_address, o.place_of_work, o.billing_siret, o.billing_service, o.billing_commitment""";

    private MentionColumns() {}

    public static Mentions of(ResultSet row) throws SQLException {
        return new Mentions(
                level(row.getString("complexity")),
                row.getString("complexity_reasons"),
                new ComplexityCriteria(
                        assessment(row, "stakeholders"),
                        assessment(row, "product"),
                        assessment(row, "service"),
                        assessment(row, "impacts")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("beneficiary"),
                row.getString("beneficiary_address"),
                row.getString("place_of_work"),
                row.getString("billing_siret"),
                row.getString("billing_service"),
                row.getString("billing_commitment"));
    }

    private static Assessment assessment(ResultSet row, String criterion) throws SQLException {
        return new Assessment(level(row.getString(criterion + "_level")), row.getString(criterion + "_note"));
    }

    private static @Nullable Complexity level(@Nullable String name) {
        return name == null ? null : Complexity.valueOf(name);
    }
}
