package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.awards.Contractors;
import fr.carnet.agreements.web.awards.ContractorQueries.ContractorFilter;
import fr.carnet.agreements.web.awards.ContractorQueries.ContractorRow;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.Siret;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.FormRefusals;
import fr.carnet.web.ListRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists the companies that hold awards, adds one, changes one. */
@Controller
@RequestMapping("/administration/organisations")
class ContractorController {

    private static final Columns<ContractorRow> COLUMNS = Columns.<ContractorRow>start()
            .text("Société", ContractorRow::name)
            .text("SIRET", ContractorRow::siret)
            .text("Adresse", ContractorRow::address)
            .whole("Attributions", ContractorRow::awards)
            .whole("Comptes", ContractorRow::accounts);

    private final Contractors contractors;
    private final ContractorQueries queries;

    ContractorController(Contractors contractors, ContractorQueries queries) {
        this.contractors = contractors;
        this.queries = queries;
    }

    @GetMapping
    String list(@ModelAttribute("filter") ContractorFilter filter, ListRequest list, Viewer viewer, Model model) {
        viewer.mustBe(Contractors.KEEPERS);
        model.addAttribute("page", queries.page(filter, list));
        return "agreements/awards/contractors";
    }

    @GetMapping("/export.{format}")
    void export(ContractorFilter filter, ListRequest list, Viewer viewer, Export export) {
        viewer.mustBe(Contractors.KEEPERS);
        export.send("organisations", COLUMNS, row -> queries.each(filter, list, row));
    }

    /** @param accord the agreement and {@code lot} the number of the lot that the company is about to be awarded */
    @GetMapping("/nouvelle")
    String ask(
            @RequestParam(required = false) @Nullable UUID accord,
            @RequestParam(required = false) @Nullable Integer lot,
            Viewer viewer,
            Model model) {
        viewer.mustBe(Contractors.KEEPERS);
        model.addAttribute("form", new ContractorForm(null, null, null, 0, accord, lot));
        return page(null, model);
    }

    @PostMapping("/nouvelle")
    String create(
            @Valid @ModelAttribute("form") ContractorForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        checkKey(form, errors);
        if (!errors.hasErrors()) {
            try {
                var id = contractors.create(form.details(), viewer);
                flash.addFlashAttribute("done", "contractor.created");
                flash.addFlashAttribute("doneArgs", new Object[] {form.details().name()});
                return form.accord() == null || form.lot() == null
                        ? "redirect:/administration/organisations"
                        : "redirect:/accords/" + form.accord() + "/lots/" + form.lot() + "/attribution?titulaire="
                                + id.value();
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        viewer.mustBe(Contractors.KEEPERS);
        return page(null, model);
    }

    @GetMapping("/{id}/modification")
    String change(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.mustBe(Contractors.KEEPERS);
        model.addAttribute("form", queries.form(id).orElseThrow(NotFound::new));
        return page(id, model);
    }

    @PostMapping("/{id}/modification")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ContractorForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        checkKey(form, errors);
        if (FormRefusals.attempt(
                () -> contractors.change(new ContractorId(id), form.seen(), form.details(), viewer), errors)) {
            flash.addFlashAttribute("done", "contractor.changed");
            return "redirect:/administration/organisations";
        }
        viewer.mustBe(Contractors.KEEPERS);
        if (queries.form(id).isEmpty()) {
            throw new NotFound();
        }
        return page(id, model);
    }

    private static String page(@Nullable UUID id, Model model) {
        model.addAttribute("id", id);
        return "agreements/awards/contractor";
    }

    /** Refuses a SIRET with a wrong key together with what else is wrong; a form that could not be read is null. */
    private static void checkKey(@Nullable ContractorForm form, BindingResult errors) {
        if (form != null && form.siret() != null && !errors.hasFieldErrors("siret")) {
            try {
                new Siret(form.siret());
            } catch (RuleViolation wrong) {
                FormRefusals.say(wrong, errors);
            }
        }
    }
}
