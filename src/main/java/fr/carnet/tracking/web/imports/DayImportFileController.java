package fr.carnet.tracking.web.imports;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.tracking.imports.DayImports;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Files around an import of days: the model of an order, and the rows given back with their reasons, to be corrected. */
@Controller
@RequestMapping("/suivi/import")
class DayImportFileController {

    private static final Columns<DayModelQueries.ModelRow> MODEL = Columns.<DayModelQueries.ModelRow>start()
            .date("Date", DayModelQueries.ModelRow::day)
            .text("Personne", DayModelQueries.ModelRow::person)
            .text("Bon de commande", DayModelQueries.ModelRow::number)
            .text("Unité d’œuvre", DayModelQueries.ModelRow::unit)
            .text("Activité", DayModelQueries.ModelRow::activity)
            .days("Jours", DayModelQueries.ModelRow::days)
            .text("Formation", DayModelQueries.ModelRow::training);

    /** The model's columns, so that it can be joined again once it is corrected, then why. */
    private static final Columns<DayImportQueries.Row> ROWS = Columns.<DayImportQueries.Row>start()
            .text("Date", DayImportQueries.Row::day)
            .text("Personne", DayImportQueries.Row::person)
            .text("Bon de commande", DayImportQueries.Row::number)
            .text("Unité d’œuvre", DayImportQueries.Row::unit)
            .text("Activité", DayImportQueries.Row::activity)
            .text("Jours", DayImportQueries.Row::days)
            .text("Formation", DayImportQueries.Row::formation)
            .whole("Ligne", DayImportQueries.Row::line)
            .text("Raison du refus", DayImportQueries.Row::reason);

    private final DayImports imports;
    private final DayImportQueries queries;
    private final DayModelQueries models;

    DayImportFileController(DayImports imports, DayImportQueries queries, DayModelQueries models) {
        this.imports = imports;
        this.queries = queries;
        this.models = models;
    }

    @GetMapping("/modele.{format}")
    void model(@RequestParam UUID bon, Viewer viewer, Export export) {
        viewer.mustBe(Role.CORRESPONDENT);
        if (!models.mayRead(bon, viewer.reach())) {
            throw new NotFound();
        }
        export.send("modele-jours", MODEL, row -> models.model(bon, viewer.reach(), row));
    }

    /** The refused ones only. */
    @GetMapping("/{id}/refus/export.{format}")
    void refused(@PathVariable UUID id, Viewer viewer, Export export) {
        imports.find(id, viewer);
        export.send("lignes-refusees", ROWS, row -> queries.each(id, viewer.contractor(), true, row));
    }

    @GetMapping("/{id}/lignes/export.{format}")
    void rows(@PathVariable UUID id, Viewer viewer, Export export) {
        imports.find(id, viewer);
        export.send("jours", ROWS, row -> queries.each(id, viewer.contractor(), false, row));
    }
}
