package fr.carnet.coordination;

import java.time.Instant;

/**
 * What is noted of an order in a point.
 *
 * @param revision 0 where nothing was ever noted
 */
public record PointNote(int revision, String text, String writer, Instant writtenAt) {

    static final PointNote NONE = new PointNote(0, "", "", Instant.EPOCH);

    /** Was anything ever noted? */
    public boolean exists() {
        return revision > 0;
    }
}
