package fr.carnet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.carnet.browser.Axe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One person at a browser. Whatever the browser's console complains of, a refused script or style included, fails the next look, or the end. */
final class Visitor implements AutoCloseable {

    static final String PASSWORD = "carnet-demo";

    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    private final BrowserContext context;
    private final Page page;
    private final String journey;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String address, String journey) {
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(WIDE, 900));
        this.context.setDefaultTimeout(15_000);
        this.page = context.newPage();
        this.journey = journey;
        page.onConsoleMessage(message -> {
            // A refused act answers with its page and a status of its own, which Chromium also writes in the console.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    Visitor signIn(String account) {
        open("/connexion");
        page.fill("[name=identifiant]", account);
        page.fill("[name=motDePasse]", PASSWORD);
        press("Se connecter");
        page.waitForURL(url -> !url.contains("/connexion"));
        return this;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** The answer's status and the page's own text, for an address that should not be there. */
    int statusOf(String path) {
        return page.navigate(path).status();
    }

    Visitor press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Fills the field with that label, as someone typing would. */
    Visitor fill(String label, String value) {
        page.getByLabel(label).first().fill(value);
        return this;
    }

    /** Chooses the radio button or the checkbox whose label holds these words. */
    Visitor choose(String words) {
        page.locator("main label")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    /** Chooses the option that holds these words in the list with that label. */
    Visitor select(String label, String words) {
        Locator list = page.getByLabel(label).first();
        String value = list.locator("option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value");
        list.selectOption(value);
        return this;
    }

    /** Opens the folded part with that title, unless it is open. */
    Visitor unfold(String title) {
        Locator fold = page.locator("main details")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
        if (fold.getAttribute("open") == null) {
            fold.locator("summary").click();
        }
        return this;
    }

    /** What the page says, its no-break spaces as plain ones. */
    String text() {
        return page.locator("main").innerText().replaceAll("\\h+", " ");
    }

    /** Checks the page that is open with axe, at both widths, and keeps a picture of each if they are asked for. */
    Visitor look(String name) {
        page.waitForLoadState();
        resize(WIDE, 900);
        accessible(name);
        if (PICTURES) {
            picture(name, WIDE);
        }
        resize(NARROW, 800);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s at %d px scrolls sideways", name, NARROW)
                .isLessThanOrEqualTo(NARROW);
        // The same words in the same colours: half of axe's time, spent once.
        accessible(name + " at 320 px", "color-contrast");
        if (PICTURES) {
            picture(name, NARROW);
        }
        page.setViewportSize(WIDE, 900);
        assertThat(complaints).as("what the console says on %s", name).isEmpty();
        return this;
    }

    /** And waits until the page has answered: what its script does about its width, it does with the next frame. */
    private void resize(int width, int height) {
        page.setViewportSize(width, height);
        page.evaluate("document.fonts.ready.then(() => new Promise("
                + "answered => requestAnimationFrame(() => requestAnimationFrame(() => answered(true)))))");
    }

    void hasNoComplaint() {
        assertThat(complaints).as("what the console said since the last look").isEmpty();
    }

    private void accessible(String name, String... without) {
        assertThat(Axe.findings(page, without)).as("axe on %s", name).isEmpty();
    }

    void pictureOfFailure() {
        picture("echec-" + UUID.randomUUID(), page.viewportSize().width);
    }

    private void picture(String name, int width) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", journey, name + "-" + width + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
