package gallery;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium that is installed. Without one, journeys are skipped with a loud line, but fail where {@code CI=true}. */
public final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")));
    }

    public static Chromium start() {
        var executable = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty() && !"true".equals(System.getenv("CI"))) {
            System.out.println(
                    "=== NO CHROMIUM: JOURNEYS IN THE BROWSER ARE SKIPPED. Install one, or name it in CHROMIUM. ===");
            Assumptions.abort("no Chromium installed");
        }
        return new Chromium(executable.orElseThrow(() -> new IllegalStateException("no Chromium installed")));
    }

    public Browser browser() {
        return browser;
    }

    /** What axe finds on the page, a line each; empty where all is well. */
    public static List<String> findings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " – " + node.getTarget() + " "
                                        + node.getHtml()))
                        .toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
