package fr.carnet.orders.web.assistant;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.drafting.Duplicates;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.people.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a new draft from an old order: it shows what would be taken over and what left, then makes the draft. */
@Controller
@RequestMapping("/bons-de-commande/{id}/duplication")
class DuplicateController {

    private final Duplicates duplicates;

    DuplicateController(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("duplicate", duplicates.preview(new OrderId(id), viewer));
        model.addAttribute("copy", OrderId.random().value());
        return "orders/assistant/duplicate";
    }

    @PostMapping
    String duplicate(@PathVariable UUID id, @RequestParam UUID copy, Viewer viewer, RedirectAttributes flash) {
        var duplicate = duplicates.duplicate(new OrderId(id), new OrderId(copy), viewer);
        flash.addFlashAttribute("done", "order.duplicated");
        flash.addFlashAttribute("doneArgs", new Object[] {
            StoredFrench.name(duplicate.model()), duplicate.leftOut().size()
        });
        return "redirect:/bons-de-commande/" + copy + "/modifier/unites";
    }
}
