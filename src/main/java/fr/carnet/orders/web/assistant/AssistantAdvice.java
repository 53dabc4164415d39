package fr.carnet.orders.web.assistant;

import fr.carnet.orders.order.NotADraft;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever comes to prepare what is no longer a draft is led to the order, with a sentence. */
@ControllerAdvice(
        assignableTypes = {
            AssistantTargetController.class,
            AssistantController.class,
            AssistantContractorController.class,
            ExecutionController.class,
            IssueController.class,
            DraftListController.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class AssistantAdvice {

    @ExceptionHandler
    String issuedMeanwhile(NotADraft late, RedirectAttributes flash) {
        flash.addFlashAttribute("done", late.isIssued() ? "order.issued-meanwhile" : "order.given-up-meanwhile");
        flash.addFlashAttribute("doneArgs", late.args());
        return "redirect:/bons-de-commande/" + late.order().value();
    }
}
