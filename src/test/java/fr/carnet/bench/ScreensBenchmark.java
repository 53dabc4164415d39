package fr.carnet.bench;

import fr.carnet.tracking.Week;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.function.SingletonSupplier;

/**
 * How many of the screens of docs/architecture.md a running Carnet serves in a second to eight clients, with 1,000,000 day entries behind them.
 * No test: surefire does not pick its name, and it asserts nothing but that the pages are pages. docs/operations.md says how to
 * run it.
 */
class ScreensBenchmark {

    private static final String URL = System.getProperty("bench.url", "http://localhost:8080");
    private static final Path DATA = Path.of(System.getProperty("bench.data", "data"));
    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 5));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
    private static final String ONLY = System.getProperty("bench.only", "");

    /** Given the number of a request, sends it; the status it must have comes with the screen. */
    private interface Visit {
        HttpResponse<byte[]> send(int number);
    }

    private interface Sending {
        HttpResponse<byte[]> send(Client client, int number);
    }

    private record Screen(String name, int target, int status, List<Visit> visits) {}

    @Test
    void screens() throws Exception {
        var database = new BenchDatabase(DATA);
        database.fill();
        say(
                "%d orders, %d day entries, %d clients, %d s each",
                database.count("purchase_order"), database.count("logged_day"), CLIENTS, MEASURED.toSeconds());
        say("%-34s %8s %8s %9s %9s %8s", "screen", "target/s", "req/s", "median ms", "p95 ms", "kB");
        for (var screen : screens(database)) {
            if (screen.name().contains(ONLY)) {
                measure(screen);
            }
        }
        database.tidy();
        memory();
    }

    private List<Screen> screens(BenchDatabase database) {
        var nobody = clients(() -> new Client(URL));
        var buyers = clients(() -> Client.signedIn(URL, "acheteur"));
        var correspondents = clients(() -> Client.signedIn(URL, "correspondant"));
        var orders = database.orders(200);
        var drafts = new Drafts(database);
        return List.of(
                get("sign-in page", 780, nobody, "/connexion"),
                get("home of a buyer", 0, buyers, "/"),
                get("order list", 675, buyers, "/bons-de-commande"),
                get("order list of a company", 0, buyers, "/bons-de-commande?titulaire=" + database.company()),
                new Screen(
                        "order page",
                        465,
                        200,
                        each(
                                buyers,
                                (client, number) ->
                                        client.get("/bons-de-commande/" + orders.get(number % orders.size())))),
                get("man-days by startup, 6 months", 500, buyers, "/suivi/synthese?par=startup"),
                get("man-days by startup, 2 years", 500, buyers, "/suivi/synthese?par=startup&du=2000-01"),
                get("man-days by person, 2 years", 500, buyers, "/suivi/synthese?par=personne&du=2000-01"),
                get("week grid", 0, correspondents, "/suivi"),
                get("days of a busy week", 0, buyers, "/suivi?semaine=" + database.busyWeek()),
                get("remaining estimates", 0, buyers, "/suivi/reste-a-faire"),
                get("monthly statements", 0, buyers, "/releves"),
                get("deliverables", 0, buyers, "/livrables"),
                get("portfolio", 0, buyers, "/portefeuille"),
                get("coordination meetings", 0, buyers, "/point-hebdomadaire"),
                get("search", 0, buyers, "/recherche?q=echelle"),
                new Screen("log a day", 550, 302, each(correspondents, logging(database))),
                new Screen("issue an order", 485, 302, each(buyers, (client, number) -> drafts.issue(client))),
                get("2,000 orders as CSV", 0, buyers, "/bons-de-commande/export.csv?titulaire=" + database.newcomer()));
    }

    /** Each client has an order of its own, whose cells it fills one by one. */
    private static Sending logging(BenchDatabase database) {
        var sheets = new ConcurrentHashMap<Client, BenchDatabase.Sheet>();
        return (client, number) -> {
            var cell = sheets.computeIfAbsent(client, none -> database.sheet()).cell(number);
            return client.post(
                    "/suivi",
                    "semaine",
                    Week.of(cell.day()).toString(),
                    "r.0",
                    cell.row() + ";;;;;;;",
                    "c.0." + (cell.day().getDayOfWeek().getValue() - 1),
                    "0,25");
        };
    }

    /** Made at the first call, which warms up. */
    private static final class Drafts {

        private final Supplier<Queue<BenchDatabase.Draft>> ready;

        Drafts(BenchDatabase database) {
            ready = SingletonSupplier.of(() -> new ConcurrentLinkedQueue<>(database.drafts(10_000)));
        }

        HttpResponse<byte[]> issue(Client client) {
            var draft = ready.get().remove();
            return client.post(
                    "/bons-de-commande/" + draft.id() + "/emission",
                    "seen",
                    "" + draft.version(),
                    "total",
                    draft.total());
        }
    }

    private static Screen get(String name, int target, List<Client> clients, String address) {
        return new Screen(name, target, 200, each(clients, (client, number) -> client.get(address)));
    }

    private static List<Visit> each(List<Client> clients, Sending sending) {
        return clients.stream()
                .<Visit>map(client -> number -> sending.send(client, number))
                .toList();
    }

    private static List<Client> clients(Supplier<Client> client) {
        return Stream.generate(client).limit(CLIENTS).toList();
    }

    /** All clients at once, first to warm up, then measured. */
    private static void measure(Screen screen) throws Exception {
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            var visitors = screen.visits().stream()
                    .map(visit -> new Visitor(screen, visit))
                    .toList();
            pool.invokeAll(visitors.stream()
                            .map(visitor -> visitor.during(WARM_UP))
                            .toList())
                    .forEach(ScreensBenchmark::done);
            visitors.forEach(Visitor::forget);
            long start = System.nanoTime();
            pool.invokeAll(visitors.stream()
                            .map(visitor -> visitor.during(MEASURED))
                            .toList())
                    .forEach(ScreensBenchmark::done);
            report(screen, visitors, (System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void report(Screen screen, List<Visitor> visitors, double seconds) {
        long[] nanos = visitors.stream()
                .flatMap(visitor -> visitor.nanos.stream())
                .mapToLong(n -> n)
                .sorted()
                .toArray();
        say(
                "%-34s %8s %8.0f %9.1f %9.1f %8.1f",
                screen.name(),
                screen.target() == 0 ? "" : screen.target(),
                nanos.length / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                visitors.get(0).bytes / 1024.0);
    }

    private static void done(Future<?> visits) {
        try {
            visits.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void say(String format, Object... args) {
        System.out.printf(Locale.ROOT, format + "%n", args);
    }

    /** The resident memory of the Carnet that was given this data directory, as Linux tells it. */
    private static void memory() throws IOException {
        var given = "carnet.data=" + DATA;
        for (var process : ProcessHandle.allProcesses().toList()) {
            var command = process.info().commandLine().orElse("");
            var status = Path.of("/proc/" + process.pid() + "/status");
            if (command.contains(given)
                    && !command.contains("surefire")
                    && !command.contains("bench.data")
                    && Files.exists(status)) {
                Files.readAllLines(status).stream()
                        .filter(line -> line.matches("VmRSS.*|VmHWM.*"))
                        .forEach(line -> say("%s %s", process.pid(), line));
            }
        }
    }

    private static final class Visitor {

        private final Screen screen;
        private final Visit visit;
        private final List<Long> nanos = new ArrayList<>();
        private int number;
        private int bytes;

        Visitor(Screen screen, Visit visit) {
            this.screen = screen;
            this.visit = visit;
        }

        void forget() {
            nanos.clear();
        }

        Callable<Void> during(Duration time) {
            return () -> {
                for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; number++) {
                    long start = System.nanoTime();
                    var answer = visit.send(number);
                    nanos.add(System.nanoTime() - start);
                    bytes = answer.body().length;
                    if (answer.statusCode() != screen.status()) {
                        throw new IllegalStateException(screen.name() + " answered " + answer.statusCode());
                    }
                }
                return null;
            };
        }
    }
}
