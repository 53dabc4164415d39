package fr.carnet.startups.web.sheets;

import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.sheets.ProductSheets;
import fr.carnet.startups.sheets.SheetHeading;
import fr.carnet.startups.sheets.SheetSubject;
import fr.carnet.startups.sheets.SheetVersion;
import fr.carnet.startups.sheets.SheetVersionRow;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The frozen versions of a product sheet: read, printed, compared. */
@Controller
class SheetVersionController {

    private final ProductSheets sheets;

    SheetVersionController(ProductSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping(SheetController.BASE + "/versions/{number}")
    String version(@PathVariable String slug, @PathVariable String number, Viewer viewer, Model model) {
        SheetSubject startup = about(slug, viewer, model);
        SheetVersion version = find(startup, number, viewer);
        List<SheetVersionRow> versions = sheets.versions(startup.startup(), viewer);
        model.addAttribute("version", version);
        model.addAttribute("headings", SheetHeading.values());
        model.addAttribute(
                "standing",
                versions.stream()
                        .filter(row -> row.number() == version.number())
                        .findFirst()
                        .orElseThrow(NotFound::new));
        return "startups/sheets/version";
    }

    @GetMapping(SheetController.BASE + "/versions/{number}/fiche-produit.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug, @PathVariable String number, Viewer viewer) {
        SheetSubject startup = sheets.subject(slug, viewer).orElseThrow(NotFound::new);
        SheetVersion version = find(startup, number, viewer);
        String name = "fiche-produit-" + startup.slug() + "-v" + version.number() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(sheets.pdf(startup, version));
    }

    /** @param de the number of the version before, @param a that of the version after; where one is not said, the last two */
    @GetMapping(SheetController.BASE + "/comparaison")
    String compare(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String de,
            @RequestParam(defaultValue = "") String a,
            Viewer viewer,
            Model model) {
        SheetSubject startup = about(slug, viewer, model);
        List<SheetVersionRow> versions = sheets.versions(startup.startup(), viewer);
        if (versions.size() < 2) {
            throw new NotFound();
        }
        SheetVersion before = find(startup, de.isBlank() ? "" + versions.get(1).number() : de, viewer);
        SheetVersion after = find(startup, a.isBlank() ? "" + versions.get(0).number() : a, viewer);
        model.addAttribute("versions", versions);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("differences", sheets.differences(before, after));
        return "startups/sheets/comparison";
    }

    private SheetSubject about(String slug, Viewer viewer, Model model) {
        SheetSubject startup = sheets.subject(slug, viewer).orElseThrow(NotFound::new);
        model.addAttribute("startup", startup);
        return startup;
    }

    private SheetVersion find(SheetSubject startup, String number, Viewer viewer) {
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw new NotFound();
        }
        return sheets.version(startup.startup(), Integer.parseInt(number), viewer)
                .orElseThrow(NotFound::new);
    }
}
