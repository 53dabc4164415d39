package fr.carnet.startups.web.committees;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.committees.CommitteeBody;
import fr.carnet.startups.committees.CommitteeSession;
import fr.carnet.startups.committees.CommitteeSessions;
import fr.carnet.startups.committees.SessionId;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning a committee session, changing it, taking it off the list. */
@Controller
class SessionFormController {

    private final CommitteeSessions sessions;
    private final Incubators incubators;
    private final MessageSource messages;
    private final Clock clock;

    SessionFormController(CommitteeSessions sessions, Incubators incubators, MessageSource messages, Clock clock) {
        this.sessions = sessions;
        this.incubators = incubators;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/comites/nouveau")
    String ask(Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        model.addAttribute("sessionForm", SessionForm.blank(viewer.incubators()));
        return page(null, viewer, model);
    }

    @PostMapping("/comites/nouveau")
    String plan(
            @Valid @ModelAttribute("sessionForm") SessionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        var id = new SessionId[1];
        if (FormRefusals.attempt(() -> id[0] = sessions.plan(form.details(), viewer), errors)) {
            flash.addFlashAttribute("done", "committee.planned");
            return "redirect:/comites/" + id[0].value();
        }
        return page(null, viewer, model);
    }

    @GetMapping("/comites/{session}/modification")
    String change(@PathVariable UUID session, Viewer viewer, Model model) {
        CommitteeSession found = find(session, viewer);
        model.addAttribute("sessionForm", SessionForm.of(found, sessions.incubators(found.session(), viewer)));
        return page(found, viewer, model);
    }

    @PostMapping("/comites/{session}/modification")
    String change(
            @PathVariable UUID session,
            @Valid @ModelAttribute("sessionForm") SessionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        CommitteeSession found = find(session, viewer);
        try {
            if (FormRefusals.attempt(
                    () -> sessions.change(found.session(), form.seen(), form.details(), viewer), errors)) {
                flash.addFlashAttribute("done", "committee.changed");
                return "redirect:/comites/{session}";
            }
        } catch (OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
        }
        return page(found, viewer, model);
    }

    @GetMapping("/comites/{session}/suppression")
    String askToDelete(@PathVariable UUID session, Viewer viewer, Model model) {
        model.addAttribute("committee", find(session, viewer));
        return "startups/committees/delete";
    }

    @PostMapping("/comites/{session}/suppression")
    String delete(@PathVariable UUID session, Viewer viewer, Model model, RedirectAttributes flash) {
        CommitteeSession found = find(session, viewer);
        try {
            sessions.delete(found.session(), viewer);
        } catch (RuleViolation refused) {
            model.addAttribute("refusal", refused.refusal());
            model.addAttribute("committee", found);
            return "startups/committees/delete";
        }
        flash.addFlashAttribute("done", "committee.deleted");
        return "redirect:/comites";
    }

    private CommitteeSession find(UUID session, Viewer viewer) {
        return sessions.find(new SessionId(session), viewer).orElseThrow(NotFound::new);
    }

    private String page(@Nullable CommitteeSession session, Viewer viewer, Model model) {
        model.addAttribute("committee", session);
        model.addAttribute("plansForAll", viewer.is(Role.BUYER));
        model.addAttribute(
                "bodies",
                Choice.of(
                        CommitteeBody.values(),
                        body -> messages.getMessage("CommitteeBody." + body.name(), null, Locale.FRENCH)));
        model.addAttribute(
                "incubators",
                incubators.all(LocalDate.now(clock)).stream()
                        .filter(one -> viewer.is(Role.BUYER)
                                || viewer.incubators().contains(one.id().value()))
                        .map(one -> new Choice(one.id().value().toString(), one.name()))
                        .toList());
        return "startups/committees/form";
    }
}
