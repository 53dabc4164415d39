package fr.carnet.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import fr.carnet.documents.Upload;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Viewer;
import fr.carnet.tracking.imports.DayImport;
import fr.carnet.tracking.imports.DayImports;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of days as a correspondent sends them, and what becomes of them. */
public final class DayFiles {

    public static final String HEAD = "Date;Personne;Bon de commande;Unité d’œuvre;Activité;Jours;Formation\n";

    private final DayImports imports;
    private final JdbcClient jdbc;
    private final Viewer correspondent;

    public DayFiles(DayImports imports, JdbcClient jdbc, Viewer correspondent) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.correspondent = correspondent;
    }

    /** In the activity « Développement ». */
    public static String row(LocalDate day, String person, String order, String unit, String days) {
        return "%s;%s;%s;%s;Développement;%s;non\n".formatted(day, person, order, unit, days);
    }

    public DayImport upload(String... rows) {
        return send("jours.csv", (HEAD + String.join("", rows)).getBytes(UTF_8), false);
    }

    public DayImport send(String name, byte[] content, boolean confirmed) {
        var file = new Upload(name, () -> new ByteArrayInputStream(content));
        return done(imports.upload(file, confirmed, correspondent));
    }

    public DayImport confirm(DayImport taken) {
        imports.confirm(taken.id(), correspondent);
        return done(taken.id());
    }

    public DayImport undo(DayImport taken) {
        imports.undo(taken.id(), correspondent);
        return done(taken.id());
    }

    /** The work goes on behind; it is over in a moment. */
    public DayImport done(UUID id) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !imports.find(id, correspondent).state().isBusy());
        return imports.find(id, correspondent);
    }

    /** The refused lines, each with its reason. */
    public List<String> reasons(DayImport taken) {
        return jdbc.sql(
                        "select line || ' ' || reason from day_import_row where import_id = ? and outcome = 'REFUSED' order by line")
                .param(taken.id())
                .query(String.class)
                .list();
    }

    /** All that stands on an order. */
    public BigDecimal logged(OrderId order) {
        return jdbc.sql("select coalesce(sum(quantity), 0) from logged_day where order_id = ?")
                .param(order.value())
                .query(BigDecimal.class)
                .single();
    }
}
