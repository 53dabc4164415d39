package fr.carnet.orders.web.assistant;

import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.LotChoice;
import fr.carnet.orders.order.Clauses;
import fr.carnet.shared.French;
import fr.carnet.shared.Refusal;
import fr.carnet.startups.IncubatorStanding;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.StartupStanding;
import fr.carnet.startups.Startups;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Offers the lots, startups and incubators that an order may be about. */
@Component
class TargetChoices {

    private final Agreements agreements;
    private final Startups startups;
    private final Incubators incubators;
    private final NamedStartupChoices named;
    private final AssistantPage page;
    private final MessageSource messages;
    private final Clock clock;

    TargetChoices(
            Agreements agreements,
            Startups startups,
            Incubators incubators,
            NamedStartupChoices named,
            AssistantPage page,
            MessageSource messages,
            Clock clock) {
        this.agreements = agreements;
        this.startups = startups;
        this.incubators = incubators;
        this.named = named;
        this.page = page;
        this.messages = messages;
        this.clock = clock;
    }

    void show(TargetForm form, Model model) {
        LocalDate today = LocalDate.now(clock);
        var lots = agreements.lots(today);
        model.addAttribute("lots", lots.stream().map(this::lot).toList());
        model.addAttribute(
                "projects",
                startups.orderableProjects(today).stream()
                        .map(project -> new Choice(project.id().value().toString(), project.name()))
                        .toList());
        model.addAttribute("projectLots", projectLots(lots));
        model.addAttribute(
                "startups",
                startups.orderable(today).stream().map(this::startup).toList());
        model.addAttribute(
                "incubators",
                incubators.all(today).stream().map(TargetChoices::choice).toList());
        model.addAttribute("abouts", abouts());
        model.addAttribute("named", named.choices(form));
    }

    /** The agreements whose orders may be for digital projects, by their references: {@code A-2018}. */
    private static String projectLots(List<LotChoice> lots) {
        return lots.stream()
                .filter(LotChoice::ordersProjects)
                .map(LotChoice::reference)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Says what is missing, and refuses here already a target that no unit of the lot is for. */
    void check(TargetForm form, BindingResult errors) {
        form.check(errors);
        if (!errors.hasErrors()) {
            var lot = agreements.lot(form.lotId(), LocalDate.now(clock));
            if (form.about() == TargetForm.About.PROJECT && !lot.agreement().ordersProjects()) {
                FormRefusals.say(
                        Refusal.of(
                                "order.lot-without-projects", lot.agreement().reference(), Clauses.of(lot, "projects")),
                        errors);
            } else if (lot.units().stream().noneMatch(unit -> form.target().suits(unit.scope()))) {
                FormRefusals.say(Refusal.of("order.lot-without-unit", lot.title()), errors);
            }
            named.refusals(form).forEach(one -> FormRefusals.say(one, errors));
        }
    }

    /** A lot; out of validity it is shown with its dates, but cannot be chosen. */
    private Choice lot(LotChoice lot) {
        var choice = new Choice(
                lot.id().value().toString(), "%s, lot %d – %s".formatted(lot.reference(), lot.number(), lot.title()));
        return lot.orderable()
                ? choice.hint("%s. Commandes jusqu’au %s inclus."
                        .formatted(page.label(lot.rule()), French.longDate(lot.lastDay())))
                : choice.hint("Hors validité : commandes du %s au %s seulement."
                                .formatted(French.longDate(lot.firstDay()), French.longDate(lot.lastDay())))
                        .notNow();
    }

    private Choice startup(StartupStanding startup) {
        String phase = startup.phase() == null
                ? "aucune phase"
                : page.label(startup.phase()).toLowerCase(Locale.FRENCH);
        return new Choice(startup.id().value().toString(), startup.name() + " (" + phase + ")");
    }

    private List<Choice> abouts() {
        return Choice.of(
                TargetForm.About.values(), about -> messages.getMessage("About." + about, null, Locale.FRENCH));
    }

    private static Choice choice(IncubatorStanding incubator) {
        return new Choice(incubator.id().value().toString(), incubator.name())
                .hint(French.plural(incubator.activeStartups(), "startup active", "startups actives"));
    }
}
