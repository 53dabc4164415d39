package fr.carnet.search.web;

import fr.carnet.people.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what a search finds among what the viewer may see. */
@Controller
class SearchController {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final SearchQueries queries;

    SearchController(SearchQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/recherche")
    String search(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        var asked = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        boolean enough = asked.length() >= SHORTEST;
        model.addAttribute("q", asked);
        model.addAttribute("enough", enough);
        model.addAttribute("found", enough ? queries.of(asked, viewer) : List.<Found>of());
        return "search/page";
    }
}
