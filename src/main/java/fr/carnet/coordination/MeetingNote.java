package fr.carnet.coordination;

import java.time.Instant;

/**
 * What is noted of an order in a meeting.
 *
 * @param revision 0 where nothing was ever noted
 */
public record MeetingNote(int revision, String text, String writer, Instant writtenAt) {

    static final MeetingNote NONE = new MeetingNote(0, "", "", Instant.EPOCH);

    /** Was anything ever noted? */
    public boolean exists() {
        return revision > 0;
    }
}
