package fr.carnet.startups;

import fr.carnet.documents.Upload;
import java.util.List;

/**
 * A decision as it is handed over to be recorded.
 *
 * @param files what it rests on, besides the text of the decision
 * @param confirmed whether what is to be warned of was read: the lack of an accepted product sheet, a trial too short or too
 *     long, orders that run on after a stop
 */
public record DecisionAct(GateDecision decision, List<Upload> files, boolean confirmed) {}
