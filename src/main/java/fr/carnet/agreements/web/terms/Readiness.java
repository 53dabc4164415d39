package fr.carnet.agreements.web.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lists the steps that an agreement still needs before its first order; none once all are done. */
final class Readiness {

    private Readiness() {}

    /** What a step asks for; the words are in the messages. */
    enum Todo {
        LOT,
        UNITS,
        AWARD,
        CORRESPONDENT,
        PRICES
    }

    /**
     * A step.
     *
     * @param lot the lot's number, 0 where there is none yet
     * @param count how many are missing, for a step that says it
     */
    record Step(Todo todo, int lot, long count, boolean done, String href) {

        public String key() {
            return "Readiness." + todo;
        }
    }

    static List<Step> of(UUID agreement, List<LotCard> lots) {
        var page = "/accords/" + agreement;
        var steps = new ArrayList<Step>();
        steps.add(new Step(Todo.LOT, 0, 0, !lots.isEmpty(), page + "/lots/nouveau"));
        for (var lot : lots) {
            var lotPage = page + "/lots/" + lot.number();
            var silent = lot.awards().stream()
                    .filter(award -> award.contacts().isEmpty())
                    .toList();
            steps.add(new Step(Todo.UNITS, lot.number(), 0, lot.units() > 0, lotPage + "/unites/nouvelle"));
            steps.add(new Step(Todo.AWARD, lot.number(), 0, !lot.awards().isEmpty(), lotPage + "/attribution"));
            if (!lot.awards().isEmpty()) {
                var first = silent.isEmpty() ? lot.awards().get(0) : silent.get(0);
                steps.add(new Step(
                        Todo.CORRESPONDENT,
                        lot.number(),
                        silent.size(),
                        silent.isEmpty(),
                        page + "/attributions/" + first.id() + "#correspondants"));
                steps.add(new Step(
                        Todo.PRICES,
                        lot.number(),
                        lot.unpriced(),
                        lot.units() > 0 && lot.unpriced() == 0,
                        page + "/bpu?lot=" + lot.number()));
            }
        }
        return steps.stream().allMatch(Step::done) ? List.of() : steps;
    }
}
