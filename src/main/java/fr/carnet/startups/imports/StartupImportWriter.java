package fr.carnet.startups.imports;

import fr.carnet.audit.AuditTrail;
import fr.carnet.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a preview said, in the transaction of whoever calls: each row with its trail and what was written of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StartupImportWriter {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail auditTrail;
    private final Clock clock;

    StartupImportWriter(JdbcClient jdbc, JsonMapper json, AuditTrail auditTrail, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * @param taken the keys of the fields that were typed here and are to have the import's value
     * @return how many startups, incubators and sponsors were created or changed
     */
    public int write(List<ImportRow> rows, Set<String> taken, Actor by) {
        int written = 0;
        for (ImportRow row : rows) {
            if (row.outcome() == ImportOutcome.REFUSED) {
                continue;
            }
            var changes = row.written(taken);
            if (row.outcome() == ImportOutcome.CREATED) {
                create(row, changes);
                created(row, changes, by);
            } else if (!changes.isEmpty()) {
                change(row, changes);
                changed(row, changes, by);
            }
            if (changes.containsKey(StartupField.PHASES)) {
                row.phases().forEach((day, labels) -> phases(row.id(), day, labels, by));
            }
            know(row, changes);
            written += changes.isEmpty() ? 0 : 1;
        }
        return written;
    }

    private void create(ImportRow row, Map<StartupField, FieldChange> changes) {
        switch (row.kind()) {
            case SPONSOR ->
                jdbc.sql("insert into sponsor (id, name) values (?, ?)")
                        .params(row.id(), row.name())
                        .update();
            case INCUBATOR ->
                jdbc.sql("insert into incubator (id, slug, name, sponsor_id) values (?, ?, ?, cast(? as uuid))")
                        .params(row.id(), row.publicId(), row.name(), value(changes, StartupField.SPONSOR))
                        .update();
            case STARTUP -> createStartup(row, changes);
        }
    }

    private void createStartup(ImportRow row, Map<StartupField, FieldChange> changes) {
        jdbc.sql("""
                insert into startup (id, version, slug, name, mission, users, incubator_id, sponsor_id,
                                     site_url, repository_url, statistics_url)
                values (:id, 0, :slug, :name, :mission, :users, cast(:incubator as uuid), cast(:sponsor as uuid),
                        nullif(:site, ''), nullif(:repository, ''), nullif(:statistics, ''))""")
                .param("id", row.id())
                .param("slug", row.publicId())
                .param("name", row.name())
                .param("mission", value(changes, StartupField.MISSION))
                .param("users", value(changes, StartupField.USERS))
                .param("incubator", value(changes, StartupField.INCUBATOR))
                .param("sponsor", value(changes, StartupField.SPONSOR))
                .param("site", value(changes, StartupField.SITE))
                .param("repository", value(changes, StartupField.REPOSITORY))
                .param("statistics", value(changes, StartupField.STATISTICS))
                .update();
    }

    private static String value(Map<StartupField, FieldChange> changes, StartupField field) {
        var change = changes.get(field);
        return change == null ? "" : change.value();
    }

    /** It gets a new version, so that a form opened before does not overwrite what was imported. */
    private void change(ImportRow row, Map<StartupField, FieldChange> changes) {
        String columns = changes.keySet().stream()
                .filter(field -> field != StartupField.PHASES)
                .map(StartupImportWriter::assignment)
                .collect(Collectors.joining(", "));
        columns = columns.isEmpty() ? "version = version + 1" : columns + ", version = version + 1";
        var values = new HashMap<String, Object>();
        changes.forEach((field, change) -> values.put(field.name().toLowerCase(Locale.ROOT), change.value()));
        String update = row.kind() == ImportKind.STARTUP ? "update startup set " : "update incubator set ";
        jdbc.sql(update + columns + " where id = :id")
                .params(values)
                .param("id", row.id())
                .update();
    }

    private static String assignment(StartupField field) {
        String value = ":" + field.name().toLowerCase(Locale.ROOT);
        if (field.isReference()) {
            value = "cast(" + value + " as uuid)";
        } else if (field.isLink()) {
            value = "nullif(" + value + ", '')";
        }
        return field.column() + " = " + value;
    }

    /** The imported decisions of one day, in the order of the file; what was decided or set aside here stays. */
    private void phases(UUID startup, LocalDate day, List<String> labels, Actor by) {
        jdbc.sql("""
                delete from phase_decision d where d.startup_id = ? and d.starts_on = ? and d.public_label is not null
                  and not exists (select 1 from decision_correction c where c.decision_id = d.id)""").params(startup, day).update();
        LocalDate today = LocalDate.now(clock);
        for (String label : labels) {
            var phase = PublicPhase.named(label).orElseThrow();
            jdbc.sql("""
                    insert into phase_decision (startup_id, outcome, phase, starts_on, decided_on, body, reasons,
                                                public_label, recorded_by, recorded_at)
                    values (:startup, :outcome, :phase, :day, :decided, 'Portefeuille public',
                            'Repris du portefeuille public des startups d’État.', :label, :by, :now)""")
                    .param("startup", startup)
                    .param("outcome", phase.outcome().name())
                    .param("phase", name(phase))
                    .param("day", day)
                    .param("decided", day.isAfter(today) ? today : day)
                    .param("label", label)
                    .param("by", by.name())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }

    private static @Nullable String name(PublicPhase phase) {
        var ours = phase.phase();
        return ours == null ? null : ours.name();
    }

    /** What the public portfolio calls it, and what was written of it. A stand-in for a sponsor has no public name. */
    private void know(ImportRow row, Map<StartupField, FieldChange> changes) {
        if (row.publicId().isEmpty()) {
            return;
        }
        var written = new HashMap<StartupField, String>();
        changes.forEach((field, change) -> {
            if (field != StartupField.PHASES) {
                written.put(field, change.value());
            }
        });
        jdbc.sql("""
                insert into portfolio_record (kind, public_id, sponsor_id, incubator_id, startup_id, written)
                values (:kind, :public, :sponsor, :incubator, :startup, cast(:written as jsonb))
                on conflict (kind, public_id) do update set written = portfolio_record.written || excluded.written""")
                .param("kind", row.kind().name())
                .param("public", row.publicId())
                .param("sponsor", row.kind() == ImportKind.SPONSOR ? row.id() : null)
                .param("incubator", row.kind() == ImportKind.INCUBATOR ? row.id() : null)
                .param("startup", row.kind() == ImportKind.STARTUP ? row.id() : null)
                .param("written", json.writeValueAsString(written))
                .update();
    }

    private void created(ImportRow row, Map<StartupField, FieldChange> changes, Actor by) {
        switch (row.kind()) {
            case SPONSOR -> auditTrail.record(by, "sponsor.imported", "sponsor", row.id(), row.name(), Map.of());
            case INCUBATOR ->
                auditTrail.record(by, "incubator.imported", "incubator", row.id(), row.name(), details(changes));
            case STARTUP ->
                auditTrail.record(by, "startup.imported", "startup", row.id(), row.name(), details(changes));
        }
    }

    private void changed(ImportRow row, Map<StartupField, FieldChange> changes, Actor by) {
        if (row.kind() == ImportKind.STARTUP) {
            auditTrail.record(by, "startup.import-changed", "startup", row.id(), row.name(), details(changes));
        } else {
            auditTrail.record(by, "incubator.import-changed", "incubator", row.id(), row.name(), details(changes));
        }
    }

    private static Map<String, Map<String, String>> details(Map<StartupField, FieldChange> changes) {
        var details = new LinkedHashMap<String, Map<String, String>>();
        for (StartupField field : StartupField.values()) {
            var change = changes.get(field);
            if (change != null) {
                details.put(
                        "portfolio-" + field.name().toLowerCase(Locale.ROOT),
                        Map.of("before", change.before(), "after", change.after()));
            }
        }
        return details;
    }
}
