package fr.carnet.orders.web.assistant;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.drafting.Drafts;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists the drafts that buyers left to be taken up again, one's own first. */
@Controller
class DraftListController {

    private final Drafts drafts;
    private final DraftQueries queries;

    DraftListController(Drafts drafts, DraftQueries queries) {
        this.drafts = drafts;
        this.queries = queries;
    }

    /** @param qui {@code tous} for everyone's */
    @GetMapping("/bons-de-commande/brouillons")
    String list(@RequestParam(defaultValue = "") String qui, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        boolean all = qui.equals("tous");
        var rows = queries.drafts(viewer);
        model.addAttribute("all", all);
        model.addAttribute("everyone", rows.size());
        model.addAttribute("mine", rows.stream().filter(DraftRow::mine).count());
        model.addAttribute(
                "rows", rows.stream().filter(row -> all || row.mine()).toList());
        return "orders/assistant/drafts";
    }

    @PostMapping("/bons-de-commande/{id}/reprise")
    String takeOver(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        drafts.takeOver(new OrderId(id), viewer);
        flash.addFlashAttribute("done", "order.taken-over");
        return "redirect:/bons-de-commande/" + id + "/modifier";
    }
}
