package fr.carnet.people;

import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The filters of lists that people keep under a name; nobody else sees them. */
@Service
@Transactional
public class SavedFilters {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A filter that someone keeps.
     *
     * @param query what follows the list's address, as {@code q=aides&etat=ISSUED} */
    public record SavedFilter(UUID id, String name, String query) {}

    /** The filters that the viewer keeps of a list, by name. */
    @Transactional(readOnly = true)
    public List<SavedFilter> of(String list, Viewer viewer) {
        return jdbc.sql("""
                select id, name, query from saved_filter where account_id = :account and list = :list
                order by name collate "fr-x-icu", id""")
                .param("account", viewer.accountId())
                .param("list", list)
                .query(SavedFilter.class)
                .list();
    }

    /**
     * Keeps a filter; it replaces the one of the same name.
     *
     * @throws RuleViolation {@code filter.too-many}
     */
    public void save(String list, String name, String query, Viewer viewer) {
        viewer.mustBe(Role.values());
        jdbc.sql("""
                insert into saved_filter (id, account_id, list, name, query, created_at)
                values (:id, :account, :list, :name, :query, :now)
                on conflict (account_id, list, name) do update set query = excluded.query""")
                .param("id", UUID.randomUUID())
                .param("account", viewer.accountId())
                .param("list", list)
                .param("name", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .param("query", query)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (of(list, viewer).size() > MOST) {
            throw new RuleViolation("filter.too-many", MOST);
        }
    }

    /** Deletes a filter of the viewer's own; that of someone else is left as it is. */
    public void forget(UUID filter, Viewer viewer) {
        viewer.mustBe(Role.values());
        jdbc.sql("delete from saved_filter where id = :id and account_id = :account")
                .param("id", filter)
                .param("account", viewer.accountId())
                .update();
    }
}
