package fr.carnet.agreements.awards;

import fr.carnet.agreements.AwardId;
import fr.carnet.documents.FileId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads the kick-off meetings, one row for each award at most, and the slides of each. */
@Repository
class KickOffStore {

    private final JdbcClient jdbc;

    KickOffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(AwardId award, KickOffMeeting meeting) {
        return jdbc.sql("""
                insert into kick_off_meeting (award_id, version, held_on, objectives, teams, steering, knowledge)
                values (?, 0, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                award.value(),
                                meeting.heldOn(),
                                meeting.objectives(),
                                meeting.teams(),
                                meeting.steering(),
                                meeting.knowledge())
                        .update()
                == 1;
    }

    /** Changes the notes of a meeting; false where someone else changed them since that revision. */
    boolean change(AwardId award, long seen, KickOffMeeting meeting) {
        return jdbc.sql("""
                update kick_off_meeting set held_on = ?, objectives = ?, teams = ?, steering = ?, knowledge = ?,
                    version = version + 1
                where award_id = ? and version = ?""")
                        .params(
                                meeting.heldOn(),
                                meeting.objectives(),
                                meeting.teams(),
                                meeting.steering(),
                                meeting.knowledge(),
                                award.value(),
                                seen)
                        .update()
                == 1;
    }

    void attach(AwardId award, FileId file, String by, Instant at) {
        jdbc.sql("""
                insert into kick_off_slides (file_id, award_id, name, size, added_at, added_by)
                select id, ?, name, size, ?, ? from stored_file where id = ?""")
                .params(award.value(), at.atOffset(ZoneOffset.UTC), by, file.value())
                .update();
    }

    boolean detach(AwardId award, FileId file) {
        return jdbc.sql("delete from kick_off_slides where award_id = ? and file_id = ?")
                        .params(award.value(), file.value())
                        .update()
                == 1;
    }
}
