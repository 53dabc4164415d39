package fr.carnet.startups.indicators;

import fr.carnet.people.Reach;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The indicators, one row each. Whoever writes one, or its values, has locked its startup: so they come one after the other. */
@Repository
class IndicatorStore {

    private final JdbcClient jdbc;

    IndicatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An indicator as it is kept, with the name of its startup. */
    record Kept(
            IndicatorId id,
            StartupId startup,
            String startupName,
            IndicatorDetails details,
            boolean main,
            int place,
            boolean archived) {

        /** What the audit trail calls it. */
        String label() {
            return startupName + " · " + details.name();
        }
    }

    /** The name of a startup within reach, of which nothing else changes an indicator until the end of the transaction. */
    Optional<String> lock(StartupId startup, Reach reach) {
        return jdbc.sql("select s.name from startup s where s.id = :id and " + StartupKind.STARTUPS_SQL + " and "
                        + Reach.STARTUP_SQL + " for no key update of s")
                .param("id", startup.value())
                .params(reach.params())
                .query(String.class)
                .optional();
    }

    /** An indicator within reach, its startup locked as {@link #lock(StartupId, Reach)} does. */
    Optional<Kept> lock(IndicatorId id, Reach reach) {
        return jdbc.sql("select startup_id from indicator where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(startup -> lock(new StartupId(startup), reach))
                .flatMap(name -> find("i.id = :key", id.value()));
    }

    /** The main indicator of a startup. */
    Optional<Kept> main(StartupId startup) {
        return find("i.startup_id = :key and i.main", startup.value());
    }

    /** The first indicator of a startup that is not archived. */
    Optional<Kept> first(StartupId startup) {
        return find("i.startup_id = :key and i.archived_on is null order by i.place limit 1", startup.value());
    }

    /** The one before an indicator, or after it, among those that are not archived. */
    Optional<Kept> neighbour(Kept kept, boolean before) {
        String beside = before
                ? "i.place < " + kept.place() + " order by i.place desc limit 1"
                : "i.place > " + kept.place() + " order by i.place limit 1";
        return find(
                "i.startup_id = :key and i.archived_on is null and " + beside,
                kept.startup().value());
    }

    /** The indicator of a startup that has a name with the same key, but this one. */
    Optional<String> twin(StartupId startup, String name, IndicatorId but) {
        return jdbc.sql("select name from indicator where startup_id = ? and text_key(name) = text_key(?) and id <> ?")
                .params(startup.value(), name, but.value())
                .query(String.class)
                .optional();
    }

    void add(IndicatorId id, StartupId startup, IndicatorDetails details, boolean main) {
        jdbc.sql("""
                insert into indicator (id, startup_id, kind, name, unit, aim, target, target_on, main, place)
                select :id, :startup, :kind, :name, :unit, :aim, :target, :targetOn, :main,
                       coalesce(max(place), 0) + 1 from indicator where startup_id = :startup""")
                .param("id", id.value())
                .param("startup", startup.value())
                .param("kind", details.kind().name())
                .param("name", details.name())
                .param("unit", details.unit())
                .param("aim", details.aim().name())
                .param("target", details.target())
                .param("targetOn", details.targetOn())
                .param("main", main)
                .update();
    }

    /** Nothing happens where the indicator changed since that revision. */
    boolean change(IndicatorId id, long seen, IndicatorDetails details) {
        return jdbc.sql("""
                update indicator set version = version + 1, kind = :kind, name = :name, unit = :unit, aim = :aim,
                    target = :target, target_on = :targetOn where id = :id and version = :seen""")
                        .param("kind", details.kind().name())
                        .param("name", details.name())
                        .param("unit", details.unit())
                        .param("aim", details.aim().name())
                        .param("target", details.target())
                        .param("targetOn", details.targetOn())
                        .param("id", id.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Makes it the one main indicator of its startup. */
    void makeMain(Kept kept) {
        jdbc.sql("update indicator set main = false where startup_id = ? and main")
                .param(kept.startup().value())
                .update();
        jdbc.sql("update indicator set main = true where id = ?")
                .param(kept.id().value())
                .update();
    }

    /** Gives each of two indicators the place of the other. */
    void swap(Kept one, Kept other) {
        jdbc.sql("update indicator set place = case id when :one then :otherPlace else :onePlace end"
                        + " where id in (:one, :other)")
                .param("one", one.id().value())
                .param("other", other.id().value())
                .param("onePlace", one.place())
                .param("otherPlace", other.place())
                .update();
    }

    /** Archived, it is not the main one any more. @param on null to offer it again */
    void archive(Kept kept, @Nullable LocalDate on) {
        jdbc.sql(
                        "update indicator set version = version + 1, main = false, archived_on = cast(:on as date) where id = :id")
                .param("on", on)
                .param("id", kept.id().value())
                .update();
    }

    private Optional<Kept> find(String which, UUID key) {
        return jdbc.sql("""
                select i.id, i.startup_id, s.name as startup_name, i.kind, i.name, i.unit, i.aim, i.target, i.target_on,
                       i.main, i.place, i.archived_on is not null as archived
                from indicator i join startup s on s.id = i.startup_id where\s""" + which)
                .param("key", key)
                .query(IndicatorStore::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(
                new IndicatorId(row.getObject("id", UUID.class)),
                new StartupId(row.getObject("startup_id", UUID.class)),
                row.getString("startup_name"),
                details(row),
                row.getBoolean("main"),
                row.getInt("place"),
                row.getBoolean("archived"));
    }

    private static IndicatorDetails details(ResultSet row) throws SQLException {
        BigDecimal target = row.getBigDecimal("target");
        return new IndicatorDetails(
                IndicatorKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("unit"),
                IndicatorAim.valueOf(row.getString("aim")),
                target,
                row.getObject("target_on", LocalDate.class));
    }
}
