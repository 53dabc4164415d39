package fr.carnet.tracking.imports;

import fr.carnet.people.Viewer;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.days.DayEntry;
import fr.carnet.tracking.days.Timesheets;
import fr.carnet.tracking.imports.DayImportRowStore.Reason;
import fr.carnet.web.SheetFile;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads and judges a file of days, a thousand rows at a time where it can, and has it written or taken back. */
@Component
class DayImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(DayImportWork.class);
    private static final int BATCH = 1_000;

    private final DayImportStore store;
    private final DayImportRowStore rows;
    private final DayImportWriter writer;
    private final Timesheets timesheets;
    private final MessageSource messages;
    private final Clock clock;

    DayImportWork(
            DayImportStore store,
            DayImportRowStore rows,
            DayImportWriter writer,
            Timesheets timesheets,
            MessageSource messages,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.writer = writer;
        this.timesheets = timesheets;
        this.messages = messages;
        this.clock = clock;
    }

    /** Reads the file and judges each row; no day is written. */
    void read(UUID id, SheetFile file, boolean confirmed, UUID company, Viewer viewer) {
        unlessBroken(id, DayImportState.READING, () -> {
            var names = rows.names(company);
            var batch = new ArrayList<DayImportRowStore.Judged>();
            DaySheet.read(file, row -> {
                batch.add(judged(row, names));
                if (batch.size() == BATCH) {
                    rows.add(id, batch, now());
                    batch.clear();
                }
            });
            rows.add(id, batch, now());
            store.move(id, DayImportState.READING, DayImportState.CHECKING, "", now());
        });
        judgeAgain(id, confirmed, viewer);
    }

    /** Judges the rows of a file that was read. */
    void judgeAgain(UUID id, boolean confirmed, Viewer viewer) {
        unlessBroken(id, DayImportState.CHECKING, () -> {
            if (store.is(id, DayImportState.CHECKING)) {
                judge(id, confirmed, viewer);
                store.move(id, DayImportState.CHECKING, DayImportState.CHECKED, "", now());
            }
        });
    }

    /** Writes all rows or none; where a row would be refused by now, judges them anew. */
    void saveOrJudge(UUID id, boolean confirmed, Viewer viewer) {
        try {
            if (!writer.save(id, confirmed, viewer)) {
                judge(id, confirmed, viewer);
                store.move(id, DayImportState.SAVING, DayImportState.CHECKED, "changed", now());
            }
        } catch (RuntimeException bug) {
            LOG.error("The import {} of days was not saved", id, bug);
            store.move(id, DayImportState.SAVING, DayImportState.CHECKED, "broke-off", now());
        }
    }

    /** Takes back all that it wrote, or nothing, and notes why. */
    void undoOrSayWhy(UUID id, Viewer viewer) {
        String why;
        try {
            writer.undo(id, viewer);
            return;
        } catch (RuleViolation refused) {
            why = text(refused.refusal());
        } catch (RuntimeException bug) {
            LOG.error("The import {} of days was not undone", id, bug);
            why = text(Refusal.of("day.import.undo-broke-off"));
        }
        store.move(id, DayImportState.UNDOING, DayImportState.SAVED, why, now());
    }

    private void judge(UUID id, boolean confirmed, Viewer viewer) {
        rows.noteWhatStands(id);
        Map<DayEntry, Integer> entries = rows.entries(id, false);
        var refused = new LinkedHashMap<Integer, Reason>();
        timesheets
                .judge(entries.keySet(), confirmed, viewer)
                .refused()
                .forEach((entry, reason) -> refused.put(entries.getOrDefault(entry, 0), reason(reason)));
        rows.judge(id, refused);
    }

    private DayImportRowStore.Judged judged(DayFileRow row, DayNames names) {
        @Nullable DayEntry entry = null;
        Reason refusal = Reason.NONE;
        try {
            entry = names.entry(row);
        } catch (RuleViolation refused) {
            refusal = reason(refused.refusal());
        }
        return new DayImportRowStore.Judged(row, entry, refusal);
    }

    /** A reason that names another line has a form without it, so that rows refused alike are told together. */
    private Reason reason(Refusal refused) {
        String reason = text(refused);
        String alike =
                messages.getMessage(refused.code() + ".alike", refused.args().toArray(), reason, Locale.FRENCH);
        return new Reason(reason, String.valueOf(alike));
    }

    private void unlessBroken(UUID id, DayImportState at, Runnable work) {
        try {
            work.run();
        } catch (RuleViolation unreadable) {
            store.move(id, at, DayImportState.UNREADABLE, text(unreadable.refusal()), now());
        } catch (RuntimeException bug) {
            LOG.error("The import {} of days broke off", id, bug);
            store.move(id, at, DayImportState.UNREADABLE, text(Refusal.of("day.import.broke-off")), now());
        }
    }

    private String text(Refusal refused) {
        return messages.getMessage(refused.code(), refused.args().toArray(), Locale.FRENCH);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
