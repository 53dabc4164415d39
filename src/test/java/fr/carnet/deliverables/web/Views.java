package fr.carnet.deliverables.web;

import fr.carnet.WebTestBase;
import fr.carnet.deliverables.DeliverableState;
import fr.carnet.deliverables.Outcome;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pages are given in web tests. */
final class Views {

    static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000d1");
    static final UUID ORDER = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
    static final UUID FILE = UUID.fromString("00000000-0000-0000-0000-0000000000f1");
    static final LocalDate TODAY = WebTestBase.TODAY;

    private Views() {}

    static DeliverableView view(DeliverableState state, DeliverableView.Version... versions) {
        return new DeliverableView(head(state, TODAY.plusDays(8), false), List.of(versions));
    }

    static DeliverableView unacknowledged() {
        return new DeliverableView(head(DeliverableState.EXPECTED, TODAY.plusDays(8), true), List.of());
    }

    static DeliverableView released(DeliverableView.Version... versions) {
        return new DeliverableView(head(DeliverableState.RELEASED, TODAY.minusDays(8), false), List.of(versions));
    }

    static DeliverableView.Version waiting(int number) {
        return version(number, null, null, null);
    }

    static DeliverableView.Version deferred(int number, String reason) {
        return version(number, Outcome.DEFERRED, reason, TODAY.plusDays(3));
    }

    static DeliverableRow row(DeliverableState state, LocalDate dueOn, @Nullable LocalDate reviewBy) {
        return new DeliverableRow(
                ID,
                "Dossier de design",
                false,
                "DESIGN",
                ORDER,
                "BC-2018-2026-0042",
                "Exemple",
                "Atelier Exemple",
                state,
                dueOn,
                reviewBy);
    }

    private static DeliverableView.Head head(DeliverableState state, LocalDate dueOn, boolean unacknowledged) {
        return new DeliverableView.Head(
                ID,
                "Dossier de design",
                "Maquettes",
                false,
                dueOn,
                state,
                state == DeliverableState.DEPOSITED ? TODAY.minusDays(3) : null,
                ORDER,
                "BC-2018-2026-0042",
                unacknowledged,
                "DESIGN",
                "Conception",
                "exemple",
                "Exemple",
                "Atelier Exemple",
                30,
                "hypothèse : délai de l’article 33.2.1 du CCAG-TIC 2021",
                false,
                false);
    }

    private static DeliverableView.Version version(
            int number, @Nullable Outcome outcome, @Nullable String reason, @Nullable LocalDate newDueOn) {
        var at = OffsetDateTime.of(2026, 10, 21, 8, 5, 0, 0, ZoneOffset.UTC);
        return new DeliverableView.Version(
                UUID.randomUUID(),
                number,
                "Note de la version " + number,
                "https://code.exemple.fr/v" + number,
                at,
                "Corinne Correspondante",
                outcome,
                reason,
                newDueOn,
                outcome == null ? null : at.plusDays(2),
                outcome == null ? null : "Paul Produit",
                List.of(new DeliverableView.File(UUID.randomUUID(), FILE, "maquette v" + number + ".pdf", 1_234_567)));
    }
}
