package fr.carnet.tracking.estimates;

import fr.carnet.shared.Refusal;
import java.util.List;
import java.util.Map;

/** The estimates of a set that stand now, and those refused, each with its reason. */
public record SavedEstimates(List<RemainingEstimate> saved, Map<RemainingEstimate, Refusal> refused) {

    public SavedEstimates {
        saved = List.copyOf(saved);
        refused = Map.copyOf(refused);
    }
}
