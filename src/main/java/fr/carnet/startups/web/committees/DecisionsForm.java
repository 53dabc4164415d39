package fr.carnet.startups.web.committees;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;

/** The decisions of a session as they are typed: an entry for each startup that is still to be decided on, or corrected. */
public class DecisionsForm {

    private final List<@Valid DecisionEntry> rows = new ArrayList<>();

    public List<DecisionEntry> getRows() {
        return rows;
    }
}
