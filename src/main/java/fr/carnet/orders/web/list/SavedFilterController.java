package fr.carnet.orders.web.list;

import fr.carnet.people.SavedFilters;
import fr.carnet.people.Viewer;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Keeps the list's filters by a name, and forgets them. */
@Controller
class SavedFilterController {

    static final String LIST = "/bons-de-commande";

    private static final Set<String> KEPT = Set.of("q", "etat", "lot", "titulaire", "startup", "incubateur", "tri");

    private final SavedFilters filters;

    SavedFilterController(SavedFilters filters) {
        this.filters = filters;
    }

    /**
     * @param name where it is left empty, the words searched for name it
     * @param address the list as it is shown
     */
    @PostMapping("/bons-de-commande/filtres")
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = LIST) String address,
            Viewer viewer,
            RedirectAttributes flash) {
        var asked = UriComponentsBuilder.fromUriString(address).build().getQueryParams();
        var kept = UriComponentsBuilder.newInstance();
        asked.forEach((key, values) -> {
            if (KEPT.contains(key)) {
                kept.queryParam(key, values.toArray());
            }
        });
        String query = kept.build().toUriString().replaceFirst("^\\?", "");
        String given = name.isBlank() ? "Mon filtre" : name;
        filters.save(LIST, given, query, viewer);
        flash.addFlashAttribute("done", "filter.saved");
        flash.addFlashAttribute("doneArgs", new Object[] {given});
        return "redirect:" + LIST + (query.isEmpty() ? "" : "?" + query);
    }

    @PostMapping("/bons-de-commande/filtres/suppression")
    String forget(@RequestParam UUID filtre, Viewer viewer, RedirectAttributes flash) {
        filters.forget(filtre, viewer);
        flash.addFlashAttribute("done", "filter.forgotten");
        return "redirect:" + LIST;
    }
}
