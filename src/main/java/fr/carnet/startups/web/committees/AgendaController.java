package fr.carnet.startups.web.committees;

import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.committees.CommitteeAgendas;
import fr.carnet.startups.committees.CommitteeSession;
import fr.carnet.startups.committees.CommitteeSessions;
import fr.carnet.startups.committees.SessionId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A committee session and its agenda: startups added, removed, ordered, with the sheets presented. */
@Controller
class AgendaController {

    private final CommitteeSessions sessions;
    private final CommitteeAgendas agendas;
    private final Clock clock;

    AgendaController(CommitteeSessions sessions, CommitteeAgendas agendas, Clock clock) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.clock = clock;
    }

    @GetMapping("/comites/{session}")
    String page(@PathVariable UUID session, Viewer viewer, Model model) {
        CommitteeSession found = sessions.find(new SessionId(session), viewer).orElseThrow(NotFound::new);
        var items = agendas.items(found.session(), viewer);
        model.addAttribute("committee", found);
        model.addAttribute("items", items);
        model.addAttribute("toCome", found.toCome(LocalDate.now(clock)));
        model.addAttribute(
                "undecided", items.stream().filter(item -> !item.decided()).count());
        if (!found.held()) {
            model.addAttribute("offered", agendas.offered(found.session(), viewer));
            model.addAttribute("sheets", agendas.sheets(found.session(), viewer));
        }
        return "startups/committees/page";
    }

    @PostMapping("/comites/{session}/ordre-du-jour")
    String add(
            @PathVariable UUID session,
            @RequestParam(defaultValue = "") String startup,
            Viewer viewer,
            RedirectAttributes flash) {
        return act(() -> agendas.add(new SessionId(session), startup, viewer), "committee.added", flash);
    }

    /** @param acte {@code monter}, {@code descendre}, {@code retirer} or {@code presenter} @param version of the sheet */
    @PostMapping("/comites/{session}/ordre-du-jour/{item}")
    String change(
            @PathVariable UUID session,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String acte,
            @RequestParam(defaultValue = "") String version,
            Viewer viewer,
            RedirectAttributes flash) {
        SessionId id = new SessionId(session);
        return switch (acte) {
            case "monter" -> act(() -> agendas.move(id, item, true, viewer), "committee.moved", flash);
            case "descendre" -> act(() -> agendas.move(id, item, false, viewer), "committee.moved", flash);
            case "retirer" -> act(() -> agendas.remove(id, item, viewer), "committee.removed", flash);
            case "presenter" ->
                act(
                        () -> agendas.present(
                                id, item, version.matches("\\d{1,6}") ? Integer.valueOf(version) : null, viewer),
                        "committee.presented",
                        flash);
            default -> throw new NotFound();
        };
    }

    private static String act(Runnable act, String done, RedirectAttributes flash) {
        try {
            act.run();
            flash.addFlashAttribute("done", done);
        } catch (RuleViolation refused) {
            flash.addFlashAttribute("refused", refused.refusal().code());
            flash.addFlashAttribute("refusedArgs", refused.args());
        }
        return "redirect:/comites/{session}#ordre-du-jour";
    }
}
