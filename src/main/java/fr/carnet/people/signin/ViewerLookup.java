package fr.carnet.people.signin;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is asking, in one statement; a disabled account is nobody. */
@Component
public class ViewerLookup {

    private final JdbcClient jdbc;

    ViewerLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Viewer> find(UUID accountId) {
        return jdbc.sql("""
                select a.id, a.username, a.display_name, a.role, a.contractor_id,
                    case a.role
                        when 'PRODUCT_OWNER' then array(select f.startup_id from account_startup f where f.account_id = a.id)
                        when 'COACH' then array(select s.id from account_incubator f
                            join startup s on s.incubator_id = f.incubator_id where f.account_id = a.id)
                        else '{}' end as startups,
                    case a.role
                        when 'COACH' then array(select f.incubator_id from account_incubator f where f.account_id = a.id)
                        else '{}' end as incubators
                from account a where a.id = :id and a.enabled""")
                .param("id", accountId)
                .query((row, n) -> new Viewer(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("contractor_id", UUID.class),
                        ids(row, "startups"),
                        ids(row, "incubators")))
                .optional();
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Set.of((UUID[]) row.getArray(column).getArray());
    }
}
