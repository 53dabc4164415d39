package fr.carnet.tracking.days;

import fr.carnet.teams.MemberDaysSql;
import org.springframework.stereotype.Component;

/** Writes what the SQL of teams says of logged days. */
@Component
class DaysInTeamSql implements MemberDaysSql {

    @Override
    public String exist() {
        return "exists (select 1 from logged_day d where d.order_id = m.order_id and d.person_id = m.person_id)";
    }
}
