package fr.carnet.coordination;

/**
 * What stands after a save.
 *
 * @param changedMeanwhile someone else wrote since it was read: theirs stands, and is to be read first
 */
public record SavedNote(MeetingNote note, boolean changedMeanwhile) {}
