package fr.carnet.browser;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium that is installed, started once for all tests of a JVM and gone with it. Without one, what needs it is skipped
 * with a loud line, or fails where {@code CI=true}.
 */
public final class Chromium {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static Browser browser;

    private Chromium() {}

    public static synchronized Browser browser() {
        if (browser == null) {
            var options = new LaunchOptions().setExecutablePath(installed()).setArgs(FLAGS);
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(options);
        }
        return browser;
    }

    private static Path installed() {
        Optional<Path> found = Stream.concat(
                        Stream.ofNullable(System.getenv("CARNET_CHROMIUM")),
                        Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome",
                                "/snap/bin/chromium"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && Boolean.parseBoolean(System.getenv("CI"))) {
            fail("No Chromium: the browser journeys cannot run. Install it, or name it in CARNET_CHROMIUM.");
        }
        if (found.isEmpty()) {
            System.err.println(
                    "\n!!! NO CHROMIUM: THE BROWSER JOURNEYS ARE SKIPPED. Install it, or name it in CARNET_CHROMIUM.\n");
            Assumptions.abort("no Chromium");
        }
        return found.get();
    }
}
