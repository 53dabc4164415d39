package fr.carnet.people.web;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.accounts.AccountDescription;
import fr.carnet.people.accounts.Accounts;
import fr.carnet.people.accounts.Username;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Creating and changing an account: first the role, then what that role asks for. */
@Controller
@RequestMapping("/administration/utilisateurs")
class AccountFormController {

    private final Accounts accounts;
    private final AccountQueries queries;
    private final MessageSource messages;

    AccountFormController(Accounts accounts, AccountQueries queries, MessageSource messages) {
        this.accounts = accounts;
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/nouveau")
    String create(
            @ModelAttribute("choice") RoleChoice choice,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean sent,
            Viewer viewer,
            Model model) {
        viewer.mustBe(Role.ADMINISTRATOR);
        Role role = errors.hasErrors() ? null : choice.role();
        if (role == null) {
            if (sent && !errors.hasErrors()) {
                errors.rejectValue("role", "account.role-missing");
            }
            model.addAttribute("roles", roles());
            return "people/account-role";
        }
        model.addAttribute("form", AccountForm.blank(role));
        return form("people/account-new", role, model);
    }

    @PostMapping("/nouveau")
    String create(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors, Viewer viewer, Model model) {
        if (!errors.hasErrors()) {
            try {
                var invited = accounts.create(
                        new Username(form.username() == null ? "" : form.username()), form.details(), viewer);
                return InvitationPage.show(invited, accounts.find(invited.accountId(), viewer), true, model);
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        return form("people/account-new", form.role(), model);
    }

    @GetMapping("/{id}/modification")
    String change(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Role role, Viewer viewer, Model model) {
        var account = accounts.find(id, viewer);
        var asked = role == null ? account.details().role() : role;
        model.addAttribute("form", AccountForm.of(account.details(), asked));
        return change(account, asked, model);
    }

    @PostMapping("/{id}/modification")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (FormRefusals.attempt(() -> accounts.change(id, form.details(), viewer), errors)) {
            flash.addFlashAttribute("done", "account.changed");
            return "redirect:/administration/utilisateurs";
        }
        return change(accounts.find(id, viewer), form.role(), model);
    }

    private String change(AccountDescription account, @Nullable Role role, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("roles", roles());
        return form("people/account-change", role, model);
    }

    private String form(String view, @Nullable Role role, Model model) {
        model.addAttribute("role", role);
        if (role == Role.CORRESPONDENT) {
            model.addAttribute("companies", queries.companies());
        } else if (role == Role.PRODUCT_OWNER) {
            model.addAttribute("startups", queries.startups());
        } else if (role == Role.COACH) {
            model.addAttribute("incubators", queries.incubators());
            model.addAttribute("employers", queries.companies());
        }
        return view;
    }

    private List<Choice> roles() {
        return Choice.of(Role.values(), role -> messages.getMessage("Role." + role, null, Locale.FRENCH)).stream()
                .map(choice ->
                        choice.hint(messages.getMessage("Role." + choice.value() + ".hint", null, Locale.FRENCH)))
                .toList();
    }

    /** The first step of a new account. */
    record RoleChoice(@Nullable Role role) {}
}
