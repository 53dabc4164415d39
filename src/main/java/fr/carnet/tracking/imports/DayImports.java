package fr.carnet.tracking.imports;

import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Days from a spreadsheet: uploaded, judged row by row, then all of it written or none (docs/decisions/017). The work goes on
 * behind the page, which says how far it is; a small file is done before the page is.
 */
@Service
public class DayImports {

    /** The time for which a file that was neither confirmed nor given up is kept. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final DayImportStore store;
    private final DayImportWork work;
    private final DayImportQueue queue;
    private final Clock clock;

    DayImports(DayImportStore store, DayImportWork work, DayImportQueue queue, Clock clock) {
        this.store = store;
        this.work = work;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Takes a file in.
     *
     * @param confirmed work on weekends and public holidays is meant
     * @return what to ask for by
     * @throws RuleViolation {@code sheet.empty} or {@code sheet.too-large}
     */
    public UUID upload(Upload file, boolean confirmed, Viewer viewer) {
        UUID company = company(viewer);
        store.forget(now().minus(KEPT), now().minus(DayImport.UNDOABLE));
        var sheet = DaySheet.take(file);
        var id = UUID.randomUUID();
        store.add(id, viewer.accountId(), company, file.name(), confirmed, now());
        queue.add(id, () -> {
            try (sheet) {
                work.read(id, sheet, confirmed, company, viewer);
            }
        });
        return id;
    }

    /** The import, for whoever uploaded it, and for their whole company once it wrote something. */
    public DayImport find(UUID id, Viewer viewer) {
        return store.find(id, viewer.accountId(), company(viewer)).orElseThrow(NotFound::new);
    }

    /**
     * Writes all rows, or none: what would be refused by now gets its reason, and waits to be confirmed anew.
     *
     * @throws RuleViolation {@code day.import.not-ready} while a row is refused, or someone confirmed it already
     */
    public void confirm(UUID id, Viewer viewer) {
        var waiting = find(id, viewer);
        mustBe(waiting.mayBeSaved() && moves(id, DayImportState.CHECKED, DayImportState.SAVING));
        queue.add(id, () -> work.saveOrJudge(id, waiting.confirmed(), viewer));
    }

    /**
     * Takes back all that it wrote, or nothing where some of it was changed since, or its month is closed.
     *
     * @throws RuleViolation {@code day.import.not-ready} where there is nothing to take back
     */
    public void undo(UUID id, Viewer viewer) {
        mustBe(find(id, viewer).mayBeUndone(now()) && moves(id, DayImportState.SAVED, DayImportState.UNDOING));
        queue.add(id, () -> work.undoOrSayWhy(id, viewer));
    }

    /**
     * Takes up again what a stop of the application left half-way: nothing of it was written.
     *
     * @throws RuleViolation {@code day.import.not-ready} where nothing was left, or the file is lost
     */
    public void takeUp(UUID id, Viewer viewer) {
        var left = find(id, viewer);
        mustBe(left.mayBeTakenUp(now()) && moves(id, left.state(), left.state().takenUp()));
        if (left.state() == DayImportState.CHECKING) {
            queue.add(id, () -> work.judgeAgain(id, left.confirmed(), viewer));
        }
    }

    /**
     * Gives up what was never written.
     *
     * @throws RuleViolation {@code day.import.not-ready} where it was, or someone is at work on it
     */
    public void abandon(UUID id, Viewer viewer) {
        var waiting = find(id, viewer);
        mustBe(waiting.mayBeAbandoned(now()) && store.remove(id, waiting.state()));
    }

    private boolean moves(UUID id, DayImportState from, DayImportState to) {
        return store.move(id, from, to, "", now());
    }

    private static void mustBe(boolean ready) {
        if (!ready) {
            throw new RuleViolation("day.import.not-ready");
        }
    }

    private static UUID company(Viewer viewer) {
        viewer.mustBe(Role.CORRESPONDENT);
        return Optional.ofNullable(viewer.contractor()).orElseThrow(NotFound::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
