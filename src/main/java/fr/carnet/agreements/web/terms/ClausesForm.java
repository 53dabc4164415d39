package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.clauses.ClauseTopic;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the clause of each topic as typed. It is a bean, because a record binds no open-ended map. */
class ClausesForm {

    private final Map<String, String> clauses = new LinkedHashMap<>();

    static ClausesForm of(Map<String, String> clauses) {
        var form = new ClausesForm();
        form.clauses.putAll(clauses);
        return form;
    }

    /** A form in which every topic is assumed. */
    static ClausesForm blank() {
        return of(Map.of(
                "validity", "hypothèse : un an, reconduit trois fois",
                "vat", "hypothèse : taux normal",
                "review", "hypothèse : délai de l’article 33.2.1 du CCAG-TIC 2021",
                "objection", "hypothèse",
                "poor_execution", "hypothèse"));
    }

    public Map<String, String> getClauses() {
        return clauses;
    }

    /** The clauses typed, together with those of the agreement whose topic the form does not ask for. */
    Map<String, String> over(Map<String, String> before) {
        Map<String, String> result = new HashMap<>(before);
        for (var topic : ClauseTopic.values()) {
            var typed = clauses.getOrDefault(topic.key(), "");
            if (typed.isEmpty()) {
                result.remove(topic.key());
            } else {
                result.put(topic.key(), typed.length() > 200 ? typed.substring(0, 200) : typed);
            }
        }
        return result;
    }
}
