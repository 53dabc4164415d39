package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The coordination meetings that one may hold or read (A-2018 § 4.2). */
@Controller
class MeetingListController {

    private final MeetingListQueries queries;
    private final AskedWeek weeks;
    private final MessageSource messages;

    MeetingListController(MeetingListQueries queries, AskedWeek weeks, MessageSource messages) {
        this.queries = queries;
        this.weeks = weeks;
        this.messages = messages;
    }

    @GetMapping("/point-hebdomadaire")
    String list(@ModelAttribute("filter") MeetingListFilter filter, ListRequest list, Viewer viewer, Model model) {
        boolean decisions = MeetingKind.showsDecisionsTo(viewer);
        model.addAttribute("page", queries.page(filter, list, weeks.now(), viewer));
        model.addAttribute("week", weeks.now());
        model.addAttribute("kinds", MeetingKinds.choices(viewer, messages));
        model.addAttribute("standings", standings(decisions));
        model.addAttribute("decisions", decisions);
        model.addAttribute("leads", viewer.is(Role.BUYER, Role.COACH));
        return "coordination/list";
    }

    private List<Choice> standings(boolean decisions) {
        var shown = Arrays.stream(MeetingListFilter.Standing.values())
                .filter(standing -> decisions || standing != MeetingListFilter.Standing.DECISIONS)
                .toArray(MeetingListFilter.Standing[]::new);
        return Choice.of(shown, standing -> messages.getMessage("MeetingStanding." + standing, null, Locale.FRENCH));
    }
}
