package fr.carnet.startups.sheets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product sheet that is being written.
 *
 * @param revision how often it was saved; 0 where it never was
 * @param saver who saved it last
 */
public record SheetDraft(
        int revision,
        SheetContent content,
        @Nullable String saver,
        @Nullable Instant savedAt) {

    static final SheetDraft NONE = new SheetDraft(0, SheetContent.BLANK, null, null);
}
