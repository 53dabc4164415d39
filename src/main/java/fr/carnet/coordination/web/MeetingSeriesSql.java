package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import fr.carnet.people.Viewer;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one statement of the statements for each kind of meeting that a viewer may read. */
final class MeetingSeriesSql {

    private MeetingSeriesSql() {}

    /** @param only one kind where that is asked for */
    static String union(Viewer viewer, @Nullable MeetingKind only, Function<MeetingKind, String> statement) {
        var kinds = Arrays.stream(MeetingKind.values())
                .filter(kind -> kind.opensTo(viewer))
                .toList();
        return kinds.stream()
                .map(kind -> statement.apply(kind) + (only == null || only == kind ? "" : " and false"))
                .collect(Collectors.joining(" union all "));
    }
}
