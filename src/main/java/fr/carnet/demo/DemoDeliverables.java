package fr.carnet.demo;

import fr.carnet.demo.DemoOrder.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliverables in every state, with their deposits, files and reviews. */
final class DemoDeliverables {

    private record Expected(String title, String description) {}

    /** Both agreements allow thirty days (assumed, domain.md § 5). */
    private static final int REVIEW_DAYS = 30;

    private final DemoWorld world;
    private final DemoActors actors;

    DemoDeliverables(DemoWorld world, UUID buyer) {
        this.world = world;
        this.actors = new DemoActors(world, buyer);
    }

    void play(List<DemoOrder> orders) {
        for (DemoOrder order : orders) {
            if (order.isNumbered() && !order.state().equals("CANCELLED")) {
                order.lines().forEach(line -> expected(line).forEach(expected -> write(order, line, expected)));
            }
        }
    }

    private List<Expected> expected(Line line) {
        return world.jdbc()
                .sql("select title, description from work_unit_deliverable where work_unit_id = ? order by position")
                .param(line.unit().id())
                .query(Expected.class)
                .list();
    }

    private void write(DemoOrder order, Line line, Expected expected) {
        UUID id = world.id();
        String state = state(order);
        LocalDate due = state.equals("DEFERRED") ? world.today().plusDays(world.between(-6, 20)) : order.endsOn();
        LocalDate deposited = deposited(order);
        world.update(
                """
                insert into deliverable (id, version, order_id, order_line_id, title, description, due_on, state, review_by)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                order.id(),
                line.id(),
                expected.title(),
                expected.description(),
                due,
                state,
                state.equals("DEPOSITED") ? deposited.plusDays(REVIEW_DAYS) : null);
        if (state.equals("EXPECTED") || state.equals("RELEASED")) {
            return;
        }
        boolean twice = state.equals("ACCEPTED") && world.oneIn(5);
        if (twice) {
            UUID first = version(order, id, 1, deposited, expected.title());
            review(
                    order,
                    first,
                    "DEFERRED",
                    "Il manque la synthèse des entretiens.",
                    deposited.plusDays(1),
                    deposited.plusDays(9));
        }
        UUID version = version(order, id, twice ? 2 : 1, deposited.plusDays(twice ? 1 : 0), expected.title());
        LocalDate reviewed = deposited.plusDays(1);
        switch (state) {
            case "ACCEPTED" -> review(order, version, "ACCEPTED", "", reviewed, null);
            case "DEFERRED" ->
                review(order, version, "DEFERRED", "Les tests d’accessibilité ne sont pas joints.", reviewed, due);
            case "REJECTED" ->
                review(
                        order,
                        version,
                        "REJECTED",
                        "Le document ne porte pas sur la prestation commandée.",
                        reviewed,
                        null);
            default -> {}
        }
    }

    private LocalDate deposited(DemoOrder order) {
        LocalDate last = order.endsOn().isBefore(world.today()) ? order.endsOn() : world.today();
        LocalDate deposited = last.minusDays(world.between(2, 34));
        return deposited.isBefore(order.startsOn()) ? order.startsOn() : deposited;
    }

    private String state(DemoOrder order) {
        int chance = world.between(1, 100);
        // What an incubator gets is handed over at the end of its six months.
        if (order.startup() == null && order.state().equals("IN_PROGRESS")) {
            return "EXPECTED";
        }
        return switch (order.state()) {
            case "COMPLETED" -> "ACCEPTED";
            case "TERMINATED" -> chance <= 40 ? "ACCEPTED" : "RELEASED";
            case "IN_PROGRESS" ->
                chance <= 50
                        ? "EXPECTED"
                        : chance <= 74
                                ? "DEPOSITED"
                                : chance <= 90 ? "ACCEPTED" : chance <= 96 ? "DEFERRED" : "REJECTED";
            default -> "EXPECTED";
        };
    }

    private UUID version(DemoOrder order, UUID deliverable, int number, LocalDate day, String title) {
        UUID version = world.id();
        world.update(
                """
                insert into deliverable_version (id, deliverable_id, number, note, deposited_at, depositor, review_by)
                values (?, ?, ?, ?, ?, ?, ?)""",
                version,
                deliverable,
                number,
                "Version " + number + " remise pour vérification.",
                world.during(day),
                actors.correspondent(order.award().contractor()).name(),
                day.plusDays(REVIEW_DAYS));
        UUID file = file(
                DemoCast.slug(title) + "-v" + number + ".txt",
                title + ", version " + number + ".\nDocument fictif de démonstration.\n",
                day);
        world.update("insert into deliverable_file (version_id, file_id) values (?, ?)", version, file);
        return version;
    }

    /** Stores a text as a file of that day. */
    UUID file(String name, String text, LocalDate day) {
        UUID file = world.id();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        world.jdbc()
                .sql(
                        "insert into stored_file (id, name, media_type, size, sha256, stored_at) values (?, ?, 'text/plain', ?, ?, ?)")
                .params(file, name, bytes.length, sha256(bytes), world.during(day))
                .update();
        world.update("insert into file_chunk (file_id, position, bytes) values (?, 0, ?)", file, bytes);
        return file;
    }

    private void review(
            DemoOrder order, UUID version, String outcome, String reason, LocalDate day, @Nullable LocalDate newDue) {
        world.update(
                """
                insert into deliverable_review (version_id, outcome, reason, new_due_on, reviewed_at, reviewer) values (?, ?, ?, ?, ?, ?)""",
                version,
                outcome,
                reason,
                newDue,
                world.during(day),
                actors.owner(order.startup()).name());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
