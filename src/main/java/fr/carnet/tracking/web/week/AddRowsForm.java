package fr.carnet.tracking.web.week;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.days.DayCell.Row;
import fr.carnet.web.FormRefusals;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The fields below the grid: the rows to add, and the confirmation of work outside working days.
 *
 * @param ligne the order line to add rows for
 * @param personne who works on it; nobody means the whole team
 * @param confirme whether days outside working days are meant
 */
record AddRowsForm(
        @Nullable UUID ligne,
        @Nullable UUID personne,
        @Nullable Integer activite,
        @Nullable Boolean formation,
        @Nullable Boolean confirme) {

    static final AddRowsForm NOTHING = new AddRowsForm(null, null, null, null, null);

    /** The rows asked for; none, and the reason in {@code errors}, where there can be none. */
    Set<Row> rows(WeekData data, BindingResult errors) {
        if (ligne == null) {
            errors.rejectValue("ligne", "NotNull");
        }
        if (activite == null) {
            errors.rejectValue("activite", "NotNull");
        }
        var rows = new HashSet<Row>();
        if (ligne == null || activite == null) {
            return rows;
        }
        var line = data.open().stream()
                .filter(open -> open.id().equals(ligne))
                .findFirst()
                .orElseThrow(NotFound::new);
        data.team(line).stream()
                .filter(member -> personne == null || member.personId().equals(personne))
                .forEach(member -> rows.add(new Row(
                        new OrderLineId(ligne),
                        new PersonId(member.personId()),
                        activite,
                        Boolean.TRUE.equals(formation))));
        if (rows.isEmpty() || !rows.stream().allMatch(data::knows)) {
            FormRefusals.say(Refusal.of("week.nobody", line.number()), errors);
        }
        return rows;
    }
}
