package fr.carnet.people.web;

import fr.carnet.people.Role;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of accounts, and the companies, startups and incubators that an account can be given. */
@Component
class AccountQueries {

    static final Sorts SORTS = Sorts.by("nom", "a.display_name collate \"fr-x-icu\"")
            .and("identifiant", "a.username")
            .and("role", "a.role")
            .and("etat", "(case when not a.enabled then 2 when a.password_hash is null then 1 else 0 end)")
            .and("creation", "a.created_at")
            .initially("nom")
            .then("a.id");

    private static final String FROM =
            """
            from account a left join contractor c on c.id = a.contractor_id
            where\s""" + SearchWords.sql("concat_ws(' ', a.username, a.display_name, a.email, c.name)", "q") + """
                 and (cast(:role as text) is null or a.role = :role)
                and (cast(:state as text) is null or :state = case when not a.enabled then 'DISABLED'
                    when a.password_hash is null then 'INVITED' else 'ACTIVE' end)""";

    private static final String COLUMNS = """
            select a.id, a.username, a.display_name as name, a.email, a.role, a.enabled,
                a.password_hash is not null as activated, c.name as company,
                (select count(*) from account_startup f where f.account_id = a.id) as startups,
                (select count(*) from account_incubator f where f.account_id = a.id) as incubators,
                a.created_at
            """;

    private final JdbcClient jdbc;

    AccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the list of accounts is filtered by. */
    record AccountFilter(
            @Nullable String q,
            @Nullable Role role,
            @Nullable AccountState etat) {}

    /** Whether an account can be used. */
    enum AccountState {
        ACTIVE,
        INVITED,
        DISABLED
    }

    /** A line of the list. */
    record AccountRow(
            UUID id,
            String username,
            String name,
            String email,
            Role role,
            boolean enabled,
            boolean activated,
            @Nullable String company,
            int startups,
            int incubators,
            OffsetDateTime createdAt) {

        public AccountState state() {
            if (!enabled) {
                return AccountState.DISABLED;
            }
            return activated ? AccountState.ACTIVE : AccountState.INVITED;
        }
    }

    Page<AccountRow> page(AccountFilter filter, ListRequest list) {
        var total = bind("select count(*) " + FROM, filter).query(Long.class).single();
        var rows = bind(COLUMNS + FROM + list.orderBy(SORTS) + list.window(total), filter)
                .query(AccountRow.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    @Transactional(readOnly = true) // PostgreSQL streams only inside a transaction
    void each(AccountFilter filter, ListRequest list, Consumer<AccountRow> row) {
        try (var rows =
                bind(COLUMNS + FROM + list.orderBy(SORTS), filter)
                        .withFetchSize(500)
                        .query(AccountRow.class)
                        .stream()) {
            rows.forEach(row);
        }
    }

    List<Choice> companies() {
        return choices("select id as value, name as label from contractor order by name collate \"fr-x-icu\"");
    }

    List<Choice> startups() {
        return choices("""
                select id as value, name || case kind when 'PROJECT' then ' (projet)' else '' end as label
                from startup order by name collate "fr-x-icu", id""");
    }

    List<Choice> incubators() {
        return choices("select id as value, name as label from incubator order by name collate \"fr-x-icu\"");
    }

    private List<Choice> choices(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, AccountFilter filter) {
        return jdbc.sql(sql)
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("state", filter.etat() == null ? null : filter.etat().name());
    }
}
