package fr.carnet.tracking.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Works on files of days behind the page, two at a time so that memory has a bound; the others wait. What waits or is at work
 * gives a sign of life: it tells slow work from work that a stop of the application left half-way.
 */
@Component
class DayImportQueue implements DisposableBean {

    static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 2;

    /** The longest time that a page waits for work that may be nearly done. */
    private static final int PATIENCE_SECONDS = 2;

    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final DayImportStore store;
    private final Clock clock;

    DayImportQueue(DayImportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        threads.setCorePoolSize(AT_ONCE);
        threads.setThreadNamePrefix("day-import-");
        threads.setDaemon(true);
        threads.initialize();
    }

    /** Takes work on an import in, and waits a moment for its end. */
    void add(UUID id, Runnable work) {
        inHand.add(id);
        var job = threads.submit(() -> {
            try {
                work.run();
            } finally {
                inHand.remove(id);
            }
        });
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

    /** Notes that this instance still works on what it has in hand. */
    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void giveSignOfLife() {
        if (!inHand.isEmpty()) {
            store.touch(inHand, OffsetDateTime.now(clock));
        }
    }

    /** Stops; the database keeps the states, and the pages say « interrompu » after a while. */
    @Override
    public void destroy() {
        threads.shutdown();
    }
}
