package fr.carnet.startups.web.committees;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupPageSection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The committee sessions that have a startup on their agenda, on its page: for buyers and coaches. */
@Component
@Order(7)
class CommitteeSection implements StartupPageSection {

    /** So many are shown, the last ones; the list of sessions has them all. */
    private static final int MOST = 6;

    /** A session that speaks of the startup. @param sheet the version of the sheet presented */
    record Row(
            UUID id,
            LocalDate onDay,
            String name,
            boolean held,
            @Nullable Integer sheet,
            @Nullable Boolean accepted,
            boolean decided) {}

    private final JdbcClient jdbc;

    CommitteeSection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Content> of(StartupId startup, String slug, Viewer viewer) {
        if (!viewer.is(Role.BUYER, Role.COACH)) {
            return Optional.empty();
        }
        List<Row> rows =
                jdbc.sql("""
                select cs.id, cs.on_day, cs.name, cs.held_at is not null as held, v.number as sheet, i.sheet_accepted as accepted,
                       i.decision_id is not null as decided
                from committee_item i join committee_session cs on cs.id = i.session_id
                left join product_sheet_version v on v.id = i.sheet_version_id
                where i.startup_id = ? order by cs.on_day desc, cs.id limit ?""").params(startup.value(), MOST).query(Row.class).list();
        return Optional.of(new Content("comites", "Comités d’engagement", "startups/committees/section", rows));
    }
}
