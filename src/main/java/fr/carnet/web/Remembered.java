package fr.carnet.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps sums so that not every page adds them up. The database counts the changes of what is summed, whichever instance makes
 * them, and a sum is kept as long as that count stays the same: it is never stale.
 *
 * @param <Q> what is asked, whole: the reach of whoever asks as well
 */
public final class Remembered<Q, A> {

    private static final int MOST = 1000;

    private final LongSupplier ticks;
    private final Map<Q, Answer<A>> answers = Collections.synchronizedMap(new LeastRecentlyAsked<>());

    /** @param ticks reads how often the database counted a change */
    public Remembered(LongSupplier ticks) {
        this.ticks = ticks;
    }

    private record Answer<A>(long ticks, A value) {}

    public A of(Q question, Supplier<A> reckoned) {
        // A transaction sees what it has not committed yet.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return reckoned.get();
        }
        long now =
                ticks.getAsLong(); // read before the sums: what changes in between only makes them newer than they say
        var answer = answers.get(question);
        if (answer == null || answer.ticks != now) {
            answer = new Answer<>(now, reckoned.get());
            answers.put(question, answer);
        }
        return answer.value;
    }

    private static final class LeastRecentlyAsked<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        LeastRecentlyAsked() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }
}
