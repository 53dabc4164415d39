package fr.carnet.people.web;

import fr.carnet.people.accounts.Activations;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.web.FormRefusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lets someone choose a password by the one-time link that an administrator hands over. */
@Controller
@RequestMapping("/activation/{token}")
class ActivationController {

    private final Activations activations;

    ActivationController(Activations activations) {
        this.activations = activations;
    }

    record PasswordForm(
            @Nullable String motDePasse, @Nullable String confirmation) {}

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("form", new PasswordForm(null, null));
        return page(token, model);
    }

    @PostMapping
    String choose(
            @PathVariable String token, @ModelAttribute("form") PasswordForm form, BindingResult errors, Model model) {
        var typed = form.motDePasse() == null ? "" : form.motDePasse();
        if (!typed.equals(form.confirmation())) {
            FormRefusals.say(Refusal.of("password.confirmation"), errors);
        }
        if (!FormRefusals.attempt(() -> activations.choosePassword(token, typed), errors)) {
            return page(token, model);
        }
        return "redirect:/connexion?active";
    }

    /** Answers unknown, used and outdated links alike. */
    @ExceptionHandler
    ModelAndView unusable(NotFound unusable) {
        return new ModelAndView("people/activation-unusable", HttpStatus.NOT_FOUND);
    }

    private String page(String token, Model model) {
        model.addAttribute("username", activations.username(token).orElseThrow(NotFound::new));
        return "people/activation";
    }
}
