package fr.carnet.startups.imports;

import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupKind;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The startups that a viewer may read, in the form of the public portfolio: imported again, they change nothing. */
@Service
public class PortfolioExport {

    private static final TypeReference<List<Decision>> DECISIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PortfolioExport(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Decision(
            @Nullable Phase phase,
            LocalDate start,
            @Nullable String label) {}

    private record Startup(
            String id,
            String name,
            String mission,
            String users,
            @Nullable String siteUrl,
            @Nullable String repositoryUrl,
            @Nullable String statisticsUrl,
            String sponsor,
            String incubator,
            String decisions) {}

    private record Incubator(String id, String name, String owner) {}

    /** Writes them one by one; PostgreSQL streams only inside a transaction. */
    @Transactional(readOnly = true)
    public void write(OutputStream to, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH, Role.CORRESPONDENT);
        try (JsonGenerator out = json.createGenerator(to)) {
            out.writeStartObject();
            out.writeArrayPropertyStart("data");
            startups(viewer.reach(), out);
            out.writeEndArray();
            out.writeArrayPropertyStart("included");
            incubators(viewer.reach(), out);
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private void startups(Reach reach, JsonGenerator out) {
        var statement = jdbc.sql("""
                select coalesce(r.public_id, s.slug) as id, s.name, s.mission, s.users, s.site_url, s.repository_url,
                       s.statistics_url, a.name as sponsor, coalesce(ir.public_id, i.slug) as incubator,
                       (select coalesce(cast(json_agg(json_build_object(
                                   'phase', d.phase, 'start', d.starts_on, 'label', d.public_label)
                                   order by d.starts_on, d.id) as text), '[]')
                        from decision_in_force d where d.startup_id = s.id and d.outcome in ('CONTINUE', 'STOP')) as decisions
                from startup s
                join incubator i on i.id = s.incubator_id
                join sponsor a on a.id = s.sponsor_id
                left join lateral (select min(k.public_id) as public_id from portfolio_record k where k.startup_id = s.id) r on true
                left join lateral (select min(k.public_id) as public_id from portfolio_record k where k.incubator_id = i.id) ir
                    on true
                where\s""" + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL
                        + " order by s.name collate \"fr-x-icu\", s.id")
                .params(reach.params());
        try (var rows = statement.withFetchSize(200).query(Startup.class).stream()) {
            rows.forEach(startup -> write(startup, out));
        }
    }

    private void write(Startup startup, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", startup.id());
        out.writeStringProperty("type", "startup");
        out.writeObjectPropertyStart("attributes");
        out.writeStringProperty("name", HtmlText.escaped(startup.name()));
        out.writeStringProperty("pitch", HtmlText.escaped(startup.mission()));
        out.writeStringProperty("link", text(startup.siteUrl()));
        out.writeStringProperty("repository", text(startup.repositoryUrl()));
        out.writeStringProperty("stats_url", text(startup.statisticsUrl()));
        out.writeStringProperty("sponsor", HtmlText.escaped(startup.sponsor()));
        out.writeArrayPropertyStart("usertypes");
        if (!startup.users().isEmpty()) {
            out.writeString(HtmlText.escaped(startup.users()));
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("phases");
        phases(json.readValue(startup.decisions(), DECISIONS), out);
        out.writeEndArray();
        out.writeEndObject();
        out.writeObjectPropertyStart("relationships");
        out.writeObjectPropertyStart("incubator");
        out.writeObjectPropertyStart("data");
        out.writeStringProperty("type", "incubator");
        out.writeStringProperty("id", startup.incubator());
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
    }

    /** Each with its public name and with ours; a stop out of investigation has a public name of its own. */
    private static void phases(List<Decision> decisions, JsonGenerator out) {
        Phase before = null;
        for (Decision decision : decisions) {
            Phase phase = decision.phase();
            String label = decision.label();
            if (label == null) {
                label = phase == null && before == Phase.INVESTIGATION
                        ? PublicPhase.ABANDON_INVESTIGATION.label()
                        : PublicPhase.of(phase).label();
            }
            out.writeStartObject();
            out.writeStringProperty("name", label);
            out.writeStringProperty("start", decision.start().toString());
            out.writeStringProperty("end", "");
            out.writeStringProperty(
                    "carnet", phase == null ? "arret" : phase.name().toLowerCase(Locale.ROOT));
            out.writeEndObject();
            before = phase;
        }
    }

    private void incubators(Reach reach, JsonGenerator out) {
        var statement = jdbc.sql("""
                select coalesce(r.public_id, i.slug) as id, i.name, coalesce(ar.public_id, a.name) as owner
                from incubator i
                join sponsor a on a.id = i.sponsor_id
                left join lateral (select min(k.public_id) as public_id from portfolio_record k where k.incubator_id = i.id) r on true
                left join lateral (select min(k.public_id) as public_id from portfolio_record k where k.sponsor_id = a.id) ar on true
                where\s""" + Reach.INCUBATOR_SQL + " order by i.name collate \"fr-x-icu\", i.id")
                .params(reach.params());
        try (var rows = statement.withFetchSize(200).query(Incubator.class).stream()) {
            rows.forEach(incubator -> write(incubator, out));
        }
    }

    private static void write(Incubator incubator, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", incubator.id());
        out.writeStringProperty("type", "incubator");
        out.writeObjectPropertyStart("attributes");
        out.writeStringProperty("title", HtmlText.escaped(incubator.name()));
        out.writeStringProperty("owner", HtmlText.escaped(incubator.owner()));
        out.writeEndObject();
        out.writeEndObject();
    }

    private static String text(@Nullable String address) {
        return address == null ? "" : address;
    }
}
