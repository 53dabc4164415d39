package fr.carnet.tracking;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.WorkingDays;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that tests of statements stand on: last month's days of an order, accounts of each role, statements as they stand. */
public final class StatementSite {

    /** The month before this one: over, whatever day it is. */
    public static final YearMonth LAST = YearMonth.from(WorkSite.TODAY).minusMonths(1);

    private final JdbcClient jdbc;

    public StatementSite(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nth working day of a month. */
    public static LocalDate workingDay(YearMonth month, int number) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(WorkingDays::isWorkingDay)
                .skip(number - 1)
                .findFirst()
                .orElseThrow();
    }

    /** Someone with a real account, as the histories name theirs. */
    public Viewer account(Role role, @Nullable UUID company, Set<UUID> startups) {
        var id = UUID.randomUUID();
        String name = role.name().charAt(0) + role.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, contractor_id, created_at)
                values (?, 0, ?, ?, 'essai@carnet.example', ?, ?, test.now())""").params(id, username(role, id), name, role.name(), company).update();
        return new Viewer(id, username(role, id), name, role, company, startups, Set.of());
    }

    private static String username(Role role, UUID id) {
        return role.name().toLowerCase(java.util.Locale.ROOT) + "-" + id;
    }

    public Viewer correspondent(UUID company) {
        return account(Role.CORRESPONDENT, company, Set.of());
    }

    public Viewer buyer() {
        return account(Role.BUYER, null, Set.of());
    }

    /** Training of a replacement, in the first activity. */
    public void trained(WorkSite.Order order, PersonId person, LocalDate day, String quantity) {
        jdbc.sql("""
                insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, training, logged_at)
                values (gen_random_uuid(), ?, ?, ?, 1, ?, ?, true, test.now())""")
                .params(order.id().value(), order.line().value(), person.value(), day, new BigDecimal(quantity))
                .update();
    }

    /** A statement as it stands, whoever made it. */
    public void statement(WorkSite.Order order, YearMonth month, StatementState state) {
        boolean decided = state == StatementState.APPROVED || state == StatementState.SENT_BACK;
        jdbc.sql("""
                insert into monthly_statement (id, version, order_id, month, state, submitted_at, decided_at)
                values (gen_random_uuid(), 0, ?, ?, ?, test.now(), case when ? then test.now() end)""")
                .params(order.id().value(), month.atDay(1), state.name(), decided)
                .update();
    }

    public int moved(WorkSite.Order order, YearMonth month, StatementState state) {
        return jdbc.sql("""
                update monthly_statement set state = :state, version = version + 1,
                    decided_at = case when :state in ('APPROVED', 'SENT_BACK') then test.now() end
                where order_id = :order and month = :month""")
                .param("state", state.name())
                .param("order", order.id().value())
                .param("month", month.atDay(1))
                .update();
    }

    /** Where it is; null where nothing was ever submitted. */
    public @Nullable String state(WorkSite.Order order, YearMonth month) {
        return jdbc.sql("select state from monthly_statement where order_id = ? and month = ?")
                .params(order.id().value(), month.atDay(1))
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
