package fr.carnet.portfolio.web.sheets;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.portfolio.sheets.SheetDeposits;
import fr.carnet.portfolio.sheets.SheetPlace;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupPageSection;
import fr.carnet.startups.sheets.ProductSheets;
import fr.carnet.startups.sheets.SheetVersionRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * On a startup's page, the orders that expect its product sheet: the contractor deposits it, the administration asks for it and
 * reviews it; a coach reads where it stands.
 */
@Component
@Order(8)
class SheetDepositSection implements StartupPageSection {

    private final SheetDeposits deposits;
    private final ProductSheets sheets;

    SheetDepositSection(SheetDeposits deposits, ProductSheets sheets) {
        this.deposits = deposits;
        this.sheets = sheets;
    }

    /**
     * What the section shows.
     *
     * @param version the last frozen version; null where there is none
     */
    record Shown(
            String slug, List<SheetPlace> places, @Nullable Integer version, boolean deposits, boolean asks) {}

    @Override
    public Optional<Content> of(StartupId startup, String slug, Viewer viewer) {
        List<SheetPlace> places = deposits.places(startup, viewer);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Integer last = sheets.versions(startup, viewer).stream()
                .findFirst()
                .map(SheetVersionRow::number)
                .orElse(null);
        return Optional.of(new Content(
                "depot-fiche-produit",
                "Fiche produit à livrer",
                "portfolio/sheets/section",
                new Shown(
                        slug, places, last, viewer.is(Role.CORRESPONDENT), viewer.is(Role.BUYER, Role.PRODUCT_OWNER))));
    }
}
