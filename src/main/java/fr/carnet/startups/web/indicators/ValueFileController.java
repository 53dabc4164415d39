package fr.carnet.startups.web.indicators;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.web.indicators.IndicatorQueries.FileLine;
import fr.carnet.startups.web.indicators.IndicatorQueries.StartupHead;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files around the import of values: its model to be filled in, and all values in the same form. */
@Controller
class ValueFileController {

    private static final Columns<FileLine> COLUMNS = Columns.<FileLine>start()
            .text("Startup", FileLine::slug)
            .text("Nom de la startup", FileLine::startup)
            .text("Indicateur", FileLine::name)
            .date("Date", FileLine::day)
            .decimal("Valeur", FileLine::value)
            .text("Unité", FileLine::unit)
            .text("Commentaire", FileLine::comment);

    private final IndicatorQueries queries;

    ValueFileController(IndicatorQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/startups/indicateurs/modele.{format}")
    void model(Viewer viewer, Export export) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        export.send("modele-indicateurs", COLUMNS, row -> queries.model(null, viewer.reach(), row));
    }

    /** Of all startups within reach. */
    @GetMapping("/startups/indicateurs/export.{format}")
    void all(Viewer viewer, Export export) {
        export.send("indicateurs", COLUMNS, row -> queries.eachValue(null, viewer.reach(), row));
    }

    @GetMapping("/startups/{slug}/indicateurs/export.{format}")
    void one(@PathVariable String slug, Viewer viewer, Export export) {
        StartupHead startup = queries.startup(slug, viewer.reach()).orElseThrow(NotFound::new);
        export.send("indicateurs-" + slug, COLUMNS, row -> queries.eachValue(startup.id(), viewer.reach(), row));
    }
}
