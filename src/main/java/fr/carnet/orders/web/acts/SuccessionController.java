package fr.carnet.orders.web.acts;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.awardee.Successions;
import fr.carnet.people.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders anew, from the next awardee, what a refused or poorly executed order was for. */
@Controller
class SuccessionController {

    private final Successions successions;

    SuccessionController(Successions successions) {
        this.successions = successions;
    }

    @PostMapping("/bons-de-commande/{id}/titulaire-suivant")
    String orderFromNext(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        var draft = successions.orderFromNext(new OrderId(id), viewer);
        flash.addFlashAttribute("done", "order.drafted-for-next");
        return "redirect:/bons-de-commande/" + draft.value() + "/modifier/titulaire";
    }
}
