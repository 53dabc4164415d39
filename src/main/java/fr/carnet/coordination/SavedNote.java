package fr.carnet.coordination;

/**
 * The answer to whoever saves a note: the note as it is stored now.
 *
 * @param changedMeanwhile whether someone else had changed it since it was read: then theirs is kept, and what was typed is not
 *     stored
 */
public record SavedNote(MeetingNote note, boolean changedMeanwhile) {}
