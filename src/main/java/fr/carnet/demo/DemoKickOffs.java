package fr.carnet.demo;

import fr.carnet.shared.WorkingDays;
import java.time.LocalDate;
import java.util.UUID;

/** The meeting that opened each award, some two weeks after the notification (A-2016 § 7.2, A-2018 § 4.2). */
final class DemoKickOffs {

    private record Opened(UUID id, LocalDate notifiedOn) {}

    private final DemoWorld world;

    DemoKickOffs(DemoWorld world) {
        this.world = world;
    }

    void play() {
        world.jdbc().sql("""
                select w.id, a.notified_on from award w join lot l on l.id = w.lot_id
                join framework_agreement a on a.id = l.agreement_id order by w.id""").query(Opened.class).list().forEach(this::hold);
    }

    private void hold(Opened award) {
        world.update(
                """
                insert into kick_off_meeting (award_id, version, held_on, objectives, teams, steering, knowledge)
                values (?, 0, ?, ?, ?, ?, ?)""",
                award.id(),
                WorkingDays.after(award.notifiedOn(), 9),
                "Rappel des objectifs du marché et des engagements de qualité de service.",
                "Présentation des équipes et des correspondants permanents des deux parties.",
                "Un point chaque semaine, un comité de suivi chaque trimestre.",
                "Documentation remise à la fin de chaque bon, sur le wiki de la startup.");
    }
}
