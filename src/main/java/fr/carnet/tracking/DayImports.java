package fr.carnet.tracking;

import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Service;

/**
 * Days from a spreadsheet: uploaded, judged row by row, then all of it written or none (docs/decisions/018). The work goes on
 * behind the page, which says how far it is; a small file is done before the page is.
 */
@Service
public class DayImports {

    private static final Logger LOG = LoggerFactory.getLogger(DayImports.class);
    private static final Duration KEPT = Duration.ofDays(1);

    /** A page may wait that long for work that is nearly done. */
    private static final int PATIENCE_SECONDS = 2;

    private final DayImportStore store;
    private final DayImportWork work;
    private final AsyncTaskExecutor executor;
    private final Clock clock;

    DayImports(
            DayImportStore store,
            DayImportWork work,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Takes a file in.
     *
     * @param confirmed work on weekends and public holidays is meant
     * @return what to ask for by
     */
    public UUID upload(Upload file, boolean confirmed, Viewer viewer) {
        UUID company = company(viewer);
        store.forget(now().minus(KEPT));
        var id = UUID.randomUUID();
        Path copy = copy(file);
        store.add(id, viewer.accountId(), company, file.name(), confirmed, now());
        await(executor.submit(() -> {
            try {
                work.read(id, new Upload(file.name(), new FileSystemResource(copy)), confirmed, company, viewer);
            } finally {
                delete(copy);
            }
        }));
        return id;
    }

    /** How far it is. Only whoever uploaded it finds it. */
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
        if (!waiting.mayBeSaved() || !store.move(id, DayImportState.CHECKED, DayImportState.SAVING, "", now())) {
            throw new RuleViolation("day.import.not-ready");
        }
        await(executor.submit(() -> save(waiting, viewer)));
    }

    /** Takes up again what a stop of the application left half-way: nothing of it was written. */
    public void retry(UUID id, Viewer viewer) {
        var waiting = find(id, viewer);
        if (!waiting.interruptedBy(now()) || waiting.state() != DayImportState.SAVING) {
            throw new RuleViolation("day.import.not-ready");
        }
        store.move(id, DayImportState.SAVING, DayImportState.CHECKED, "", now());
    }

    private void save(DayImport waiting, Viewer viewer) {
        try {
            if (work.save(waiting.id(), waiting.confirmed(), viewer).isEmpty()) {
                return;
            }
            work.judge(waiting.id(), waiting.confirmed(), viewer);
            store.move(waiting.id(), DayImportState.SAVING, DayImportState.CHECKED, "changed", now());
        } catch (RuntimeException bug) {
            LOG.error("The import {} of days was not saved", waiting.id(), bug);
            store.move(waiting.id(), DayImportState.SAVING, DayImportState.CHECKED, "broke-off", now());
        }
    }

    private static void await(Future<?> job) {
        try {
            job.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException goesOn) {
            // The page says how far it is.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Path copy(Upload file) {
        try {
            Path copy = Files.createTempFile("carnet-", ".days");
            try (var in = file.content().getInputStream();
                    var out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            }
            return copy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException left) {
            LOG.warn("{} is left in the temporary folder", copy, left);
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
