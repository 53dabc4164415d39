package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingNote;
import fr.carnet.shared.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a note that was sent.
 *
 * @param note what stands now; null where nothing was read
 * @param typed what was sent
 * @param changedMeanwhile what stands is someone else's, and was not read
 */
record NoteState(
        UUID order,
        @Nullable MeetingNote note,
        String typed,
        boolean changedMeanwhile,
        boolean saved,
        @Nullable Refusal refusal) {}
