package fr.carnet.people.web;

import fr.carnet.people.Viewer;
import fr.carnet.people.accounts.Accounts;
import fr.carnet.web.FormRefusals;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Disables and enables an account, and makes a new link to choose its password. */
@Controller
@RequestMapping("/administration/utilisateurs/{id}")
class AccountAccessController {

    private final Accounts accounts;

    AccountAccessController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** An empty form, to which a refusal is attached. */
    record ConfirmForm() {}

    @GetMapping("/desactivation")
    String disable(@PathVariable UUID id, @ModelAttribute("form") ConfirmForm form, Viewer viewer, Model model) {
        model.addAttribute("account", accounts.find(id, viewer));
        return "people/account-disable";
    }

    @PostMapping("/desactivation")
    String disable(
            @PathVariable UUID id,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (!FormRefusals.attempt(() -> accounts.disable(id, viewer), errors)) {
            return disable(id, form, viewer, model);
        }
        flash.addFlashAttribute("done", "account.disabled-done");
        return "redirect:/administration/utilisateurs";
    }

    @PostMapping("/reactivation")
    String enable(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        accounts.enable(id, viewer);
        flash.addFlashAttribute("done", "account.enabled");
        return "redirect:/administration/utilisateurs";
    }

    @PostMapping("/invitation")
    String invite(@PathVariable UUID id, Viewer viewer, Model model) {
        var invited = accounts.invite(id, viewer);
        return InvitationPage.show(invited, accounts.find(id, viewer), false, model);
    }
}
