package fr.carnet;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Acts by real threads at the same instant. */
public final class AtOnce {

    private AtOnce() {}

    /** All start on the same signal; what one throws is thrown. In the order given, what each came to. */
    public static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var signal = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var running = new ArrayList<Future<T>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    signal.await();
                    return act.call();
                }));
            }
            signal.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
