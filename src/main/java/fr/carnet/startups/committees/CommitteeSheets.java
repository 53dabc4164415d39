package fr.carnet.startups.committees;

import fr.carnet.startups.StartupId;
import fr.carnet.startups.sheets.AcceptedSheets;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which product sheets committees accepted: those that a session said so of (A-2016 § 4.2.4). */
@Component
class CommitteeSheets implements AcceptedSheets {

    private final JdbcClient jdbc;

    CommitteeSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean has(StartupId startup, LocalDate on) {
        return jdbc.sql("""
                select exists (select 1 from committee_item i join committee_session cs on cs.id = i.session_id
                               where i.startup_id = ? and i.sheet_accepted and cs.on_day <= ?)""").params(startup.value(), on).query(Boolean.class).single();
    }
}
