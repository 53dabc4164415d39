package fr.carnet.coordination;

/**
 * The note that stands after someone saved theirs.
 *
 * @param changedMeanwhile someone else had changed it since it was read, so that their text stands
 */
public record SavedNote(MeetingNote note, boolean changedMeanwhile) {}
