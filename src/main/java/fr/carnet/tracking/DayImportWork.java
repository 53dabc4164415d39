package fr.carnet.tracking;

import fr.carnet.documents.Upload;
import fr.carnet.people.Viewer;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads, judges and writes a file of days, a thousand rows at a time where it can. */
@Component
class DayImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(DayImportWork.class);
    private static final int BATCH = 1_000;

    private final DayImportStore store;
    private final Timesheets timesheets;
    private final MessageSource messages;
    private final Clock clock;

    DayImportWork(DayImportStore store, Timesheets timesheets, MessageSource messages, Clock clock) {
        this.store = store;
        this.timesheets = timesheets;
        this.messages = messages;
        this.clock = clock;
    }

    /** From the file to a verdict on each row; nothing is written. */
    void read(UUID id, Upload file, boolean confirmed, UUID company, Viewer viewer) {
        try {
            var names = store.names(company);
            var batch = new ArrayList<DayImportStore.Judged>();
            DaySheet.read(file, row -> {
                batch.add(judged(row, names));
                if (batch.size() == BATCH) {
                    store.add(id, batch, now());
                    batch.clear();
                }
            });
            store.add(id, batch, now());
            store.move(id, DayImportState.READING, DayImportState.CHECKING, "", now());
            judge(id, confirmed, viewer);
            store.move(id, DayImportState.CHECKING, DayImportState.CHECKED, "", now());
        } catch (RuleViolation unreadable) {
            fail(id, text(unreadable));
        } catch (RuntimeException bug) {
            LOG.error("The import {} of days broke off", id, bug);
            fail(id, messages.getMessage("day.import.broke-off", null, Locale.FRENCH));
        }
    }

    /** All rows or none, and in the same breath the note that they are written. */
    @Transactional
    public List<RuleViolation> save(UUID id, boolean confirmed, Viewer viewer) {
        var entries = store.entries(id, true);
        var outcome = timesheets.logAll(List.copyOf(entries.keySet()), confirmed, viewer);
        if (outcome.refused().isEmpty()) {
            store.move(id, DayImportState.SAVING, DayImportState.SAVED, "", now());
        }
        return List.copyOf(outcome.refused().values());
    }

    /** What stands may have changed since the first look: the verdicts are those of now. */
    void judge(UUID id, boolean confirmed, Viewer viewer) {
        store.noteWhatStands(id);
        Map<DayEntry, Integer> entries = store.entries(id, false);
        var refused = new LinkedHashMap<Integer, String>();
        timesheets
                .judge(List.copyOf(entries.keySet()), confirmed, viewer)
                .refused()
                .forEach((entry, reason) -> {
                    Integer line = entries.get(entry);
                    if (line != null) {
                        refused.put(line, text(reason));
                    }
                });
        store.judge(id, refused);
    }

    private DayImportStore.Judged judged(DayRow row, DayNames names) {
        @Nullable DayEntry entry = null;
        String reason = "";
        try {
            entry = names.entry(row);
        } catch (RuleViolation refused) {
            reason = text(refused);
        }
        return new DayImportStore.Judged(row, entry, reason);
    }

    private void fail(UUID id, String reason) {
        if (!store.move(id, DayImportState.READING, DayImportState.UNREADABLE, reason, now())) {
            store.move(id, DayImportState.CHECKING, DayImportState.UNREADABLE, reason, now());
        }
    }

    private String text(RuleViolation refused) {
        return messages.getMessage(refused.code(), refused.args(), Locale.FRENCH);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
