package fr.carnet.startups.web;

import fr.carnet.agreements.clauses.CitedClauses;
import fr.carnet.agreements.clauses.ClauseTopic;
import fr.carnet.documents.StoredFiles;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupOrders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages that record and correct a decision show around their form. */
@Component
class DecisionPage {

    private final StartupPageQueries pages;
    private final StartupLabels labels;
    private final CitedClauses clauses;
    private final StoredFiles files;
    private final StartupOrders orders;

    DecisionPage(
            StartupPageQueries pages,
            StartupLabels labels,
            CitedClauses clauses,
            StoredFiles files,
            StartupOrders orders) {
        this.pages = pages;
        this.labels = labels;
        this.clauses = clauses;
        this.files = files;
        this.orders = orders;
    }

    String recording(StartupHead startup, Viewer viewer, Model model) {
        around(startup, viewer, model);
        return "startups/decision";
    }

    /** @throws NotFound where the startup has no such decision */
    String correcting(StartupHead startup, long decision, Viewer viewer, Model model) {
        around(startup, viewer, model);
        model.addAttribute("wrong", row(startup, decision));
        model.addAttribute("instead", labels.instead());
        return "startups/correction";
    }

    /**
     * The decision to correct.
     *
     * @throws NotFound where the startup has no such decision
     * @throws RuleViolation {@code startup.correction.twice} where it was set aside already
     */
    DecisionRow wrong(StartupHead startup, long decision) {
        DecisionRow wrong = row(startup, decision);
        if (!wrong.holds()) {
            throw new RuleViolation("startup.correction.twice");
        }
        return wrong;
    }

    private DecisionRow row(StartupHead startup, long decision) {
        return pages.decisions(startup.startupId()).stream()
                .filter(row -> row.id() == decision)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void around(StartupHead startup, Viewer viewer, Model model) {
        model.addAttribute("startup", startup);
        model.addAttribute("outcomes", labels.outcomes());
        model.addAttribute("phases", labels.phases());
        model.addAttribute(
                "orders",
                orders.unfinished(startup.startupId()).stream()
                        .filter(order -> order.number() != null)
                        .toList());
        model.addAttribute("accepted", files.accepted());
        model.addAttribute("maximum", files.maximum().toMegabytes());
        model.addAttribute(
                "clauses",
                clauses.inSightOf(
                        viewer,
                        ClauseTopic.PRODUCT_SHEET,
                        ClauseTopic.USAGE_RESULTS,
                        ClauseTopic.TAKEOVER,
                        ClauseTopic.SIX_MONTHS));
    }
}
