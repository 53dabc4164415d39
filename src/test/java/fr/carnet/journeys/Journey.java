package fr.carnet.journeys;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import fr.carnet.ApplicationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/**
 * A user's story across pages, in a real Chromium, on the demonstration's data. Each page looked at ({@link Visitor#look}) is
 * checked with axe and kept as pictures under target/screenshots. Without a browser it is skipped with a loud line, or fails
 * where {@code CI=true}.
 */
@ApplicationTest
@ActiveProfiles("demo")
abstract class Journey {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeAll
    static void launch() {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty() && Boolean.parseBoolean(System.getenv("CI"))) {
            fail("No Chromium: the browser journeys cannot run. Install it, or name it in CARNET_CHROMIUM.");
        }
        if (chromium.isEmpty()) {
            System.err.println(
                    "\n!!! NO CHROMIUM: THE BROWSER JOURNEYS ARE SKIPPED. Install it, or name it in CARNET_CHROMIUM.\n");
            Assumptions.abort("no Chromium");
        }
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium.get()).setArgs(FLAGS));
    }

    @AfterAll
    static void quit() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void leave() {
        visitors.forEach(Visitor::close);
    }

    /** Someone who has just opened a browser of their own, not signed in. */
    Visitor visitor() {
        Visitor visitor =
                new Visitor(browser, "http://localhost:" + port, getClass().getSimpleName());
        visitors.add(visitor);
        return visitor;
    }

    /** Someone signed in with a demonstration account. */
    Visitor visitor(String account) {
        return visitor().signIn(account);
    }

    private static Optional<Path> chromium() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CARNET_CHROMIUM")),
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
