package fr.carnet.tracking.web.week;

import fr.carnet.shared.NotFound;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What the fields around the grid hold.
 *
 * @param ligne the order line to add rows for
 * @param personne who works on it; nobody in particular is the whole team
 * @param confirme are days outside working days meant?
 */
record RowAsked(
        @Nullable UUID ligne,
        @Nullable UUID personne,
        @Nullable Integer activite,
        @Nullable Boolean formation,
        @Nullable Boolean confirme) {

    static final RowAsked NOTHING = new RowAsked(null, null, null, null, null);

    /** The rows asked for; none, and the reason in {@code errors}, where there can be none. */
    Set<RowKey> rows(WeekData data, Errors errors) {
        if (ligne == null) {
            errors.rejectValue("ligne", "NotNull");
        }
        if (activite == null) {
            errors.rejectValue("activite", "NotNull");
        }
        var rows = new HashSet<RowKey>();
        if (ligne == null || activite == null) {
            return rows;
        }
        var line = data.open().stream()
                .filter(open -> open.id().equals(ligne))
                .findFirst()
                .orElseThrow(NotFound::new);
        data.team(line).stream()
                .filter(member -> personne == null || member.personId().equals(personne))
                .forEach(member ->
                        rows.add(new RowKey(ligne, member.personId(), activite, Boolean.TRUE.equals(formation))));
        if (rows.isEmpty() || !rows.stream().allMatch(data::knows)) {
            errors.rejectValue("personne", "week.nobody", new Object[] {line.number()}, null);
        }
        return rows;
    }
}
