package fr.carnet.startups.web.registry;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Sends a form's act to its front door, and says on the same page what stood in its way. */
public final class FormOutcome {

    private FormOutcome() {}

    /**
     * Runs the act unless something typed is wrong. What exists already is linked; where someone else changed the record
     * meanwhile, the page is a 409 that keeps what was typed.
     *
     * @return is it done?
     */
    public static boolean done(Runnable act, BindingResult errors, Model model, HttpServletResponse response) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            act.run();
            return true;
        } catch (RuleViolation refused) {
            FormRefusals.say(refused, errors);
            for (Refusal refusal : refused.refusals()) {
                if (refusal.where() != null) {
                    model.addAttribute("existing", refusal.where());
                }
            }
        } catch (OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
        }
        return false;
    }
}
