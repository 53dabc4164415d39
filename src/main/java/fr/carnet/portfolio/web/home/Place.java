package fr.carnet.portfolio.web.home;

/** A page that the home page leads to: the queries name it by its code, its address stands here alone. */
enum Place {
    ORDER("/bons-de-commande/"),
    DELIVERABLE("/livrables/"),
    AGREEMENTS("/accords"),
    AGREEMENT("/accords/"),
    STARTUP("/startups/"),
    STATEMENT("/releves/"),
    STATEMENTS_TO_APPROVE("/releves/approbation"),
    STATEMENTS_TO_SUBMIT("/releves?etat=DRAFT"),
    MEETINGS_TO_HOLD("/point-hebdomadaire?etat=TO_HOLD"),
    CONTRACTOR_MEETINGS("/point-hebdomadaire/titulaires/", "#a-suivre"),
    INCUBATOR_MEETINGS("/point-hebdomadaire/incubateurs/", "#a-suivre"),
    WEEK("/suivi?semaine="),
    ESTIMATES("/suivi/reste-a-faire?q="),
    ESTIMATES_OVERDUE("/suivi/reste-a-faire?etat=OVERDUE"),
    ACCOUNT("/administration/utilisateurs/", "/modification"),
    JOURNAL("/administration/journal");

    private final String before;
    private final String after;

    Place(String before) {
        this(before, "");
    }

    Place(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** @param target the identifier, slug or week that it is about; empty where it is about no single thing */
    String of(String target) {
        return before + target + after;
    }
}
