package fr.carnet.startups.web.committees;

import fr.carnet.agreements.clauses.CitedClauses;
import fr.carnet.agreements.clauses.ClauseTopic;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.committees.AgendaItem;
import fr.carnet.startups.committees.CommitteeAgendas;
import fr.carnet.startups.committees.CommitteeSession;
import fr.carnet.startups.committees.CommitteeSessions;
import fr.carnet.startups.committees.SessionId;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decisions of a session on one page: each startup's is recorded whole, or stays as it was typed beside what is missing. */
@Controller
class DecisionsController {

    private static final String ADDRESS = "/comites/{session}/decisions";

    private final CommitteeSessions sessions;
    private final CommitteeAgendas agendas;
    private final CitedClauses clauses;
    private final MessageSource messages;
    private final Clock clock;

    DecisionsController(
            CommitteeSessions sessions,
            CommitteeAgendas agendas,
            CitedClauses clauses,
            MessageSource messages,
            Clock clock) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.clauses = clauses;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What the page shows of a startup.
     *
     * @param at its place in the form; null where its decision is recorded and not being corrected
     */
    record Shown(AgendaItem item, @Nullable Integer at) {}

    /** @param corriger the item whose recorded decision is to be corrected */
    @GetMapping(ADDRESS)
    String ask(
            @PathVariable UUID session,
            @RequestParam(required = false) @Nullable UUID corriger,
            Viewer viewer,
            Model model) {
        CommitteeSession found = find(session, viewer);
        var form = new DecisionsForm();
        for (AgendaItem item : agendas.items(found.session(), viewer)) {
            if (!found.held() && (!item.decided() || item.id().equals(corriger))) {
                form.getRows().add(DecisionEntry.of(item, found));
            }
        }
        model.addAttribute("form", form);
        return page(found, form, List.of(), viewer, model);
    }

    @PostMapping(ADDRESS)
    String record(
            @PathVariable UUID session,
            @Valid @ModelAttribute("form") DecisionsForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        CommitteeSession found = find(session, viewer);
        List<UUID> recorded = new ArrayList<>();
        for (int at = 0; at < form.getRows().size(); at++) {
            DecisionEntry entry = form.getRows().get(at);
            String row = "rows[" + at + "].";
            UUID item = entry.getItem();
            boolean readable = errors.getFieldErrors().stream()
                    .noneMatch(error -> error.getField().startsWith(row));
            if (item != null && readable && entry.touched() && decide(found, item, entry, row, errors, viewer)) {
                recorded.add(item);
            }
        }
        if (!errors.hasErrors()) {
            flash.addFlashAttribute("done", recorded.isEmpty() ? "committee.nothing-typed" : "committee.decisions");
            flash.addFlashAttribute("doneArgs", new Object[] {recorded.size()});
            return "redirect:/comites/{session}";
        }
        model.addAttribute("recorded", recorded.size());
        return page(found, form, recorded, viewer, model);
    }

    private boolean decide(
            CommitteeSession session, UUID item, DecisionEntry entry, String row, BindingResult errors, Viewer viewer) {
        try {
            agendas.decide(session.session(), item, entry.decision(), viewer);
            return true;
        } catch (RuleViolation refused) {
            refused.refusals().forEach(refusal -> say(refusal, row, errors));
        } catch (OptimisticLockingFailureException | NotFound changed) {
            say(Refusal.of("committee.recorded-since"), row, errors);
        }
        return false;
    }

    /** What is about no field of the row is said beside its first one. */
    private static void say(Refusal refusal, String row, BindingResult errors) {
        FormRefusals.say(
                refusal,
                errors,
                given -> Optional.of(row
                        + FormRefusals.field(given)
                                .filter(name -> !name.equals("decidedOn") && !name.equals("body"))
                                .orElse("outcome")));
    }

    private CommitteeSession find(UUID session, Viewer viewer) {
        return sessions.find(new SessionId(session), viewer).orElseThrow(NotFound::new);
    }

    /** Of the form, what was recorded meanwhile is shown as recorded; what was refused keeps what was typed. */
    private String page(CommitteeSession session, DecisionsForm form, List<UUID> recorded, Viewer viewer, Model model) {
        List<Shown> shown = new ArrayList<>();
        for (AgendaItem item : agendas.items(session.session(), viewer)) {
            Integer place = null;
            for (int at = 0; at < form.getRows().size(); at++) {
                DecisionEntry entry = form.getRows().get(at);
                if (item.id().equals(entry.getItem()) && !recorded.contains(item.id())) {
                    place = at;
                }
            }
            shown.add(new Shown(item, place));
        }
        model.addAttribute("committee", session);
        model.addAttribute("shown", shown);
        model.addAttribute("toCome", session.toCome(LocalDate.now(clock)));
        model.addAttribute("outcomes", Choice.of(GateOutcome.values(), this::label));
        model.addAttribute("phases", Choice.of(Phase.values(), this::label));
        model.addAttribute(
                "judgements",
                List.of(
                        new Choice("true", words("committee.sheet.accepted")),
                        new Choice("false", words("committee.sheet.refused"))));
        model.addAttribute(
                "clauses",
                clauses.inSightOf(viewer, ClauseTopic.PRODUCT_SHEET, ClauseTopic.USAGE_RESULTS, ClauseTopic.TAKEOVER));
        return "startups/committees/decisions";
    }

    private String label(Enum<?> constant) {
        return words(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
