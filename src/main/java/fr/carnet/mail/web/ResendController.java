package fr.carnet.mail.web;

import fr.carnet.mail.OrderMessages;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes an order's e-mail anew, to those it would be for today. */
@Controller
class ResendController {

    private final OrderMessages messages;

    ResendController(OrderMessages messages) {
        this.messages = messages;
    }

    @PostMapping("/bons-de-commande/{id}/courriels/{message}/renvoi")
    String resend(
            @PathVariable UUID id,
            @PathVariable UUID message,
            @RequestParam(defaultValue = "0") int seen,
            Viewer viewer,
            RedirectAttributes flash) {
        int recipients = messages.resend(new OrderId(id), message, seen, viewer);
        flash.addFlashAttribute("done", "mail.resent");
        flash.addFlashAttribute("doneArgs", new Object[] {recipients});
        return "redirect:/bons-de-commande/{id}";
    }
}
