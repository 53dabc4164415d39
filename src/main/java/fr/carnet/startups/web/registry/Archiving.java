package fr.carnet.startups.web.registry;

import fr.carnet.shared.Refusal;
import fr.carnet.startups.StartupOrders.Unfinished;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * The page that asks before something is archived or offered again; its words are the page's.
 *
 * @param kind STARTUP, PROJECT, INCUBATOR or SPONSOR
 * @param back the page one comes from
 * @param archived is it archived now, so that the page asks to offer it again?
 * @param obstacle what keeps it from being archived
 * @param orders those that keep it so
 */
public record Archiving(
        String kind,
        String name,
        String address,
        String back,
        boolean archived,
        @Nullable Refusal obstacle,
        List<Unfinished> orders) {

    /** The page, with this in its model. */
    public String show(Model model) {
        model.addAttribute("archiving", this);
        return "startups/registry/archive";
    }
}
