package fr.carnet.orders.web.assistant;

import fr.carnet.agreements.Agreements;
import fr.carnet.shared.French;
import fr.carnet.startups.IncubatorStanding;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.Startups;
import fr.carnet.web.Choice;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What an order may be about, to choose from. */
@Component
class TargetChoices {

    private final Agreements agreements;
    private final Startups startups;
    private final Incubators incubators;
    private final AssistantLabels labels;

    TargetChoices(Agreements agreements, Startups startups, Incubators incubators, AssistantLabels labels) {
        this.agreements = agreements;
        this.startups = startups;
        this.incubators = incubators;
        this.labels = labels;
    }

    void show(Model model) {
        LocalDate today = labels.today();
        model.addAttribute(
                "lots", agreements.lots(today).stream().map(labels::lot).toList());
        model.addAttribute(
                "startups",
                startups.orderable(today).stream().map(labels::startup).toList());
        model.addAttribute(
                "incubators",
                incubators.all(today).stream().map(TargetChoices::choice).toList());
        model.addAttribute("abouts", labels.abouts());
    }

    /** Says what is missing, and refuses here already a target that no unit of the lot is for. */
    void check(TargetForm form, BindingResult errors) {
        form.check(errors);
        if (!errors.hasErrors()) {
            var lot = agreements.lot(form.lotId(), labels.today());
            if (lot.units().stream().noneMatch(unit -> form.target().suits(unit.scope()))) {
                errors.rejectValue("about", "order.lot-without-unit", new Object[] {lot.title()}, null);
            }
        }
    }

    private static Choice choice(IncubatorStanding incubator) {
        return new Choice(incubator.id().value().toString(), incubator.name())
                .hint(French.plural(incubator.activeStartups(), "startup active", "startups actives"));
    }
}
