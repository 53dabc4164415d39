package fr.carnet.startups;

import java.util.UUID;

/**
 * Two records of one startup, incubator or sponsor, of which one goes.
 *
 * @param kept the one that stays
 * @param gone the one that is deleted once all that named it names the other
 */
public record Merge(MergeKind kind, UUID kept, UUID gone) {

    public boolean of(MergeKind asked) {
        return kind == asked;
    }
}
