package fr.carnet.startups.web.sheets;

import fr.carnet.people.Viewer;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupPageSection;
import fr.carnet.startups.sheets.ProductSheets;
import fr.carnet.startups.sheets.SheetDraft;
import fr.carnet.startups.sheets.SheetVersionRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the product sheet of a startup stands, on its page. */
@Component
@Order(6)
class ProductSheetSection implements StartupPageSection {

    private final ProductSheets sheets;

    ProductSheetSection(ProductSheets sheets) {
        this.sheets = sheets;
    }

    /**
     * What the section shows.
     *
     * @param draft null for whoever does not write it
     */
    record Shown(
            String slug,
            List<SheetVersionRow> versions,
            @Nullable SheetDraft draft) {}

    @Override
    public Optional<Content> of(StartupId startup, String slug, Viewer viewer) {
        SheetDraft draft = ProductSheets.writtenBy(viewer) ? sheets.draft(startup, viewer) : null;
        return Optional.of(new Content(
                "fiche-produit",
                "Fiche produit",
                "startups/sheets/section",
                new Shown(slug, sheets.versions(startup, viewer), draft)));
    }
}
