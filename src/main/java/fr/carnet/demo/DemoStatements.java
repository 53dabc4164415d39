package fr.carnet.demo;

import fr.carnet.shared.WorkingDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The monthly statements of the year: those of long ago approved, last month's at every stage. Played once all days are
 * logged: those of a submitted month do not change any more.
 */
final class DemoStatements {

    private static final String REASON =
            "Deux jours de la dernière semaine manquent : complétez, puis soumettez de nouveau.";

    /** A month that is over. */
    private record Month(
            UUID orderId,
            LocalDate month,
            UUID contractorId,
            @Nullable UUID startupId) {}

    private record Statement(
            UUID id,
            Month of,
            String state,
            OffsetDateTime submitted,
            @Nullable OffsetDateTime decided) {}

    private record Step(UUID statement, String state, String actor, OffsetDateTime at, String reason) {}

    private final DemoWorld world;
    private final DemoActors actors;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    DemoStatements(DemoWorld world, UUID buyer) {
        this.world = world;
        this.actors = new DemoActors(world, buyer);
    }

    void play() {
        LocalDate last = world.today().withDayOfMonth(1).minusMonths(1);
        int recent = 0;
        for (Month month : months()) {
            boolean waits = !month.month().isBefore(last);
            plan(month, waits ? stage(recent++) : world.oneIn(40) ? "SUBMITTED" : "APPROVED");
        }
        write();
    }

    /** Of five months of last month, two wait, one was sent back, one is missing, one is approved. */
    private static String stage(int number) {
        return switch (number % 5) {
            case 0, 1 -> "SUBMITTED";
            case 2 -> "SENT_BACK";
            case 3 -> "DRAFT";
            default -> "APPROVED";
        };
    }

    private List<Month> months() {
        return world.jdbc().sql("""
                        select t.order_id, t.month, o.contractor_id, o.startup_id from statements_to_submit(?) t join purchase_order o on o.id = t.order_id
                        order by t.month, o.contractor_id, o.number""").param(world.today()).query(Month.class).list();
    }

    /** Submitted on the third working day after the month, decided within the week; nothing that is still to come. */
    private void plan(Month month, String state) {
        LocalDate submitted = WorkingDays.after(month.month().plusMonths(1).minusDays(1), 3);
        LocalDate decided = WorkingDays.after(submitted, world.between(1, 4));
        if (state.equals("DRAFT") || !submitted.isBefore(world.today())) {
            return;
        }
        boolean late = !decided.isBefore(world.today());
        var statement = new Statement(
                world.id(),
                month,
                late ? "SUBMITTED" : state,
                world.during(submitted),
                late || state.equals("SUBMITTED") ? null : world.during(decided));
        statements.add(statement);
        history(statement, submitted);
    }

    private void history(Statement statement, LocalDate submitted) {
        String correspondent =
                actors.correspondent(statement.of().contractorId()).name();
        String owner = actors.owner(statement.of().startupId()).name();
        if (statement.state().equals("APPROVED") && world.oneIn(12)) {
            LocalDate first = submitted.minusDays(1);
            steps.add(new Step(
                    statement.id(),
                    "SUBMITTED",
                    correspondent,
                    first.atTime(7, 30).atOffset(hour()),
                    ""));
            steps.add(new Step(
                    statement.id(), "SENT_BACK", owner, first.atTime(16, 0).atOffset(hour()), REASON));
        }
        steps.add(new Step(statement.id(), "SUBMITTED", correspondent, statement.submitted(), ""));
        if (statement.decided() != null) {
            boolean back = statement.state().equals("SENT_BACK");
            steps.add(new Step(statement.id(), statement.state(), owner, statement.decided(), back ? REASON : ""));
        }
    }

    private static java.time.ZoneOffset hour() {
        return java.time.ZoneOffset.ofHours(1);
    }

    private void write() {
        world.update(
                """
                insert into monthly_statement (id, version, order_id, month, state, submitted_at, decided_at)
                select s.id, 1, s.order_id, s.month, s.state, s.submitted, s.decided
                from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as date[]), cast(? as text[]), cast(? as timestamptz[]),
                            cast(? as timestamptz[])) s (id, order_id, month, state, submitted, decided)""",
                texts(statements, Statement::id),
                texts(statements, statement -> statement.of().orderId()),
                texts(statements, statement -> statement.of().month()),
                texts(statements, Statement::state),
                texts(statements, Statement::submitted),
                texts(statements, Statement::decided));
        world.update(
                """
                insert into statement_step (statement_id, state, actor, stepped_at, reason, days, training)
                select s.id, t.state, t.actor, t.at, t.reason, coalesce(sum(m.days) filter (where not m.training), 0),
                       coalesce(sum(m.days) filter (where m.training), 0)
                from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]), cast(? as text[]))
                         with ordinality t (statement, state, actor, at, reason, number)
                    join monthly_statement s on s.id = t.statement
                    left join order_line l on l.order_id = s.order_id
                    left join month_total m on m.order_line_id = l.id and m.month = s.month
                group by t.number, s.id, t.state, t.actor, t.at, t.reason order by t.number""",
                texts(steps, Step::statement),
                texts(steps, Step::state),
                texts(steps, Step::actor),
                texts(steps, Step::at),
                texts(steps, Step::reason));
    }

    /** An array of PostgreSQL, as text to be cast there. */
    private static <T> String[] texts(List<T> values, Function<T, @Nullable Object> text) {
        return values.stream()
                .map(text)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
