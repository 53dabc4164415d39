package fr.carnet.portfolio.web.sheets;

import fr.carnet.deliverables.DeliverableId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.portfolio.sheets.SheetDeposits;
import fr.carnet.portfolio.sheets.SheetPlace;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.sheets.ProductSheets;
import fr.carnet.startups.sheets.SheetSubject;
import fr.carnet.startups.sheets.SheetVersion;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Depositing a frozen product sheet for an order that expects it. */
@Controller
class SheetDepositController {

    private static final String ADDRESS = "/startups/{slug}/fiche-produit/versions/{number}/depot";

    private final SheetDeposits deposits;
    private final ProductSheets sheets;

    SheetDepositController(SheetDeposits deposits, ProductSheets sheets) {
        this.deposits = deposits;
        this.sheets = sheets;
    }

    @GetMapping(ADDRESS)
    String ask(@PathVariable String slug, @PathVariable String number, Viewer viewer, Model model) {
        viewer.mustBe(Role.CORRESPONDENT);
        SheetSubject startup = find(slug, viewer);
        model.addAttribute("form", new SheetDepositForm(null));
        return page(startup, find(startup, number, viewer), viewer, model);
    }

    @PostMapping(ADDRESS)
    String deposit(
            @PathVariable String slug,
            @PathVariable String number,
            @Valid @ModelAttribute("form") SheetDepositForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.CORRESPONDENT);
        SheetSubject startup = find(slug, viewer);
        SheetVersion version = find(startup, number, viewer);
        var deposited = new DeliverableId[1];
        if (FormRefusals.attempt(
                () -> deposited[0] = deposits.deposit(
                        startup,
                        version,
                        Objects.requireNonNull(form.bon()),
                        "Fiche produit de " + startup.name() + ", version " + version.number(),
                        viewer),
                errors)) {
            flash.addFlashAttribute("done", "sheet.deposited");
            return "redirect:/livrables/" + deposited[0].value();
        }
        return page(startup, version, viewer, model);
    }

    private SheetSubject find(String slug, Viewer viewer) {
        return sheets.subject(slug, viewer).orElseThrow(NotFound::new);
    }

    private SheetVersion find(SheetSubject startup, String number, Viewer viewer) {
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw new NotFound();
        }
        return sheets.version(startup.startup(), Integer.parseInt(number), viewer)
                .orElseThrow(NotFound::new);
    }

    private String page(SheetSubject startup, SheetVersion version, Viewer viewer, Model model) {
        model.addAttribute("startup", startup);
        model.addAttribute("version", version);
        model.addAttribute(
                "places",
                deposits.places(startup.startup(), viewer).stream()
                        .filter(SheetPlace::takes)
                        .toList());
        return "portfolio/sheets/deposit";
    }
}
