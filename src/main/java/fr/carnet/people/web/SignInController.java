package fr.carnet.people.web;

import fr.carnet.people.SignInHints;
import fr.carnet.people.signin.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows the sign-in page; Spring Security reads what it posts. */
@Controller
class SignInController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H' h 'mm", Locale.FRENCH);

    private final ObjectProvider<SignInHints> hints;
    private final Clock clock;

    SignInController(ObjectProvider<SignInHints> hints, Clock clock) {
        this.hints = hints;
        this.clock = clock;
    }

    /** What was typed to sign in; the page never shows the password again. */
    record SignInForm(
            @Nullable String identifiant, @Nullable String motDePasse) {}

    @GetMapping("/connexion")
    String ask(@Nullable Principal signedIn, Model model) {
        return signedIn != null ? "redirect:/" : page(new SignInForm(null, null), model);
    }

    /** Where Spring Security forwards a refused sign-in: the same page, the username kept. */
    @PostMapping("/connexion/refus")
    String refused(
            @ModelAttribute("form") SignInForm typed, BindingResult errors, HttpServletRequest request, Model model) {
        var failure = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        if (failure == null) {
            return "redirect:/connexion";
        }
        if (failure instanceof TooManyAttempts tooMany) {
            var until = tooMany.until().atZoneSameInstant(clock.getZone()).plusMinutes(1);
            errors.reject("signIn.throttled", new Object[] {TIME.format(until)}, null);
        } else {
            errors.reject("signIn.refused");
        }
        return page(typed, model);
    }

    private String page(SignInForm form, Model model) {
        hints.ifAvailable(known -> model.addAttribute("hints", known));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        return "people/sign-in";
    }
}
