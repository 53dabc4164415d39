package fr.carnet.coordination;

import java.util.UUID;

/** A series of weekly points: those of one contractor, or of one incubator. */
public record PointKey(PointKind kind, UUID id) {

    /** Where it is. */
    public String href() {
        return "/point-hebdomadaire/" + kind.path() + "/" + id;
    }
}
