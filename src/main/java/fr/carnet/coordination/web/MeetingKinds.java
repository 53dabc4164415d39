package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import fr.carnet.people.Viewer;
import fr.carnet.web.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The kinds of meetings that a list may be narrowed to. */
final class MeetingKinds {

    private MeetingKinds() {}

    /** Those that the viewer may read; none where there is nothing to choose. */
    static List<Choice> choices(Viewer viewer, MessageSource messages) {
        var open = Arrays.stream(MeetingKind.values())
                .filter(kind -> kind.opensTo(viewer))
                .toArray(MeetingKind[]::new);
        return open.length < 2 ? List.of() : Choice.of(open, kind -> label(kind, messages));
    }

    static String label(MeetingKind kind, MessageSource messages) {
        return messages.getMessage("MeetingKind." + kind, null, Locale.FRENCH);
    }
}
