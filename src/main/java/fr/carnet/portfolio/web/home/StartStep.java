package fr.carnet.portfolio.web.home;

import fr.carnet.people.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step from an empty Carnet to its first order; {@code portfolio.properties} has its words.
 *
 * @param href where the viewer does it; null where someone else does
 * @param who who does it, by a message that takes {@code names}; null where the viewer does
 */
record StartStep(
        Kind kind,
        State state,
        @Nullable String href,
        @Nullable Doer who,
        String names) {

    /** What a step is about. */
    enum Kind {
        BUYER_ACCOUNT,
        BUYER_SIGN_IN,
        AGREEMENT,
        AWARDS,
        PRICES,
        SPONSOR,
        INCUBATOR,
        STARTUPS,
        PHASE,
        ACCOUNTS,
        PERIMETER_STARTUPS,
        PERIMETER_INCUBATORS,
        PERIMETER_AWARD,
        FIRST_ORDER
    }

    /** Where a step is: the next one is the first that the viewer can do. */
    enum State {
        DONE,
        NEXT,
        TO_DO
    }

    /** Who does what the viewer does not. */
    enum Doer {
        ADMINISTRATOR,
        BUYER
    }

    /** The steps of a role, in their order. */
    static List<StartStep> of(Role role, StartFacts facts) {
        Steps steps = new Steps(facts);
        switch (role) {
            case ADMINISTRATOR -> {
                steps.own(Kind.BUYER_ACCOUNT, facts.buyer(), "/administration/utilisateurs/nouveau?role=BUYER");
                steps.others(Kind.BUYER_SIGN_IN, facts.buyerActive(), Doer.BUYER);
                steps.others(Kind.STARTUPS, facts.startup(), Doer.BUYER);
                steps.own(Kind.ACCOUNTS, facts.people(), "/administration/utilisateurs/nouveau");
                steps.others(Kind.FIRST_ORDER, false, Doer.BUYER);
            }
            case BUYER -> buyer(steps, facts);
            case PRODUCT_OWNER -> {
                steps.others(Kind.PERIMETER_STARTUPS, facts.attached(), Doer.ADMINISTRATOR);
                steps.others(Kind.FIRST_ORDER, false, Doer.BUYER);
            }
            case COACH -> {
                steps.others(Kind.PERIMETER_INCUBATORS, facts.attached(), Doer.ADMINISTRATOR);
                steps.others(Kind.STARTUPS, facts.sheltered(), Doer.BUYER);
                steps.own(Kind.PHASE, facts.phased(), decision(facts));
                steps.others(Kind.FIRST_ORDER, false, Doer.BUYER);
            }
            case CORRESPONDENT -> {
                steps.others(Kind.PERIMETER_AWARD, facts.attached(), Doer.BUYER);
                steps.others(Kind.FIRST_ORDER, false, Doer.BUYER);
            }
        }
        return steps.steps;
    }

    private static void buyer(Steps steps, StartFacts facts) {
        var agreements = "/accords";
        var agreement = facts.agreement() == null ? agreements : agreements + "/" + facts.agreement();
        steps.own(Kind.AGREEMENT, facts.agreement() != null, agreements);
        steps.own(Kind.AWARDS, facts.held(), agreement);
        steps.own(Kind.PRICES, facts.priced(), facts.agreement() == null ? agreements : agreement + "/bpu");
        steps.own(Kind.SPONSOR, facts.sponsor(), "/administrations-porteuses/nouvelle");
        steps.own(Kind.INCUBATOR, facts.incubator(), "/incubateurs/nouveau");
        steps.own(Kind.STARTUPS, facts.startup(), "/startups");
        steps.own(Kind.PHASE, facts.phased(), decision(facts));
        steps.others(Kind.ACCOUNTS, facts.people(), Doer.ADMINISTRATOR);
        steps.own(Kind.FIRST_ORDER, false, "/bons-de-commande/nouveau");
    }

    private static String decision(StartFacts facts) {
        return facts.undecided() == null ? "/startups" : "/startups/" + facts.undecided() + "/decision";
    }

    /** Collects steps, and marks the first that the viewer has to do. */
    private static final class Steps {

        private final StartFacts facts;
        private final List<StartStep> steps = new ArrayList<>();
        private boolean next;

        Steps(StartFacts facts) {
            this.facts = facts;
        }

        void own(Kind kind, boolean done, String href) {
            State state = done ? State.DONE : next ? State.TO_DO : State.NEXT;
            next = next || state == State.NEXT;
            steps.add(new StartStep(kind, state, href, null, ""));
        }

        void others(Kind kind, boolean done, Doer who) {
            String names = who == Doer.BUYER ? facts.buyers() : facts.administrators();
            steps.add(new StartStep(kind, done ? State.DONE : State.TO_DO, null, who, names));
        }
    }

    public boolean done() {
        return state == State.DONE;
    }
}
