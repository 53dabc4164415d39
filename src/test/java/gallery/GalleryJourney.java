package gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.carnet.browser.Axe;
import fr.carnet.browser.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The components in a real browser: nothing breaks the content policy, axe finds nothing, 320 pixels are enough. */
@SpringBootTest(classes = GalleryApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GalleryJourney {

    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() {
        Chromium.browser();
    }

    @ParameterizedTest
    @CsvSource({
        "/galerie,1280,LIGHT",
        "/galerie,1280,DARK",
        "/galerie,320,LIGHT",
        "/galerie,320,DARK",
        "/galerie/liste,1280,LIGHT",
        "/galerie/liste,1280,DARK",
        "/galerie/liste,320,LIGHT",
        "/galerie/erreurs/absent,1280,LIGHT",
        "/accessibilite,320,LIGHT"
    })
    void looksRight(String address, int width, ColorScheme scheme) {
        try (var context = context(width, scheme)) {
            var page = open(context, address);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            "target/gallery",
                            address.substring(1).replace('/', '-') + "-" + width + "-"
                                    + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            assertThat(theme(page)).isEqualTo(scheme == ColorScheme.DARK ? "dark" : "light");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width")
                    .isLessThanOrEqualTo(width);
            assertThat(Axe.findings(page)).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void axeNamesWhatIsWrongAndWhere() {
        try (var context = context(1280, ColorScheme.LIGHT)) {
            var page = open(context, "/galerie/erreurs/absent");
            page.evaluate("""
                    () => {
                      const title = document.querySelector("h1");
                      title.style.color = "#eee";
                      title.after(Object.assign(new Image(), { id: "mute" }));
                    }""");
            assertThat(Axe.findings(page))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("color-contrast: "))
                    .anyMatch(line -> line.startsWith("image-alt: ") && line.contains("#mute"));
            assertThat(Axe.findings(page, "color-contrast", "image-alt")).isEmpty();
        }
    }

    @Test
    void switchesToTheDarkThemeAndRemembersIt() {
        try (var context = context(1280, ColorScheme.LIGHT)) {
            var page = open(context, "/galerie");
            page.getByText("Paramètres d’affichage").first().click();
            page.getByLabel("Thème sombre").check(new Locator.CheckOptions().setForce(true));
            assertThat(theme(page)).isEqualTo("dark");
            assertThat(Axe.findings(page)).isEmpty();
            page.keyboard().press("Escape");

            page.navigate("http://127.0.0.1:" + port + "/galerie/liste");
            assertThat(theme(page)).isEqualTo("dark");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void opensTheMenuOnAPhone() {
        try (var context = context(320, ColorScheme.LIGHT)) {
            var page = open(context, "/galerie");
            assertThat(page.locator("#navigation").isVisible()).isFalse();
            page.locator("#menu-bouton").click();
            page.locator("#navigation a").first().waitFor();
            page.locator("#menu button:has-text('Se déconnecter')").waitFor();
            assertThat(page.locator("#menu .carnet-who").innerText()).contains("Alice Acheteuse");
            picture(page, "menu-320");
            assertThat(Axe.findings(page)).isEmpty();
        }
    }

    @Test
    void readsTheMistakesFirstAndLeadsToEachField() {
        try (var context = context(1280, ColorScheme.LIGHT)) {
            var page = open(context, "/galerie");
            page.fill("#days", "beaucoup");
            page.click("text=Résilier");
            page.locator("[data-carnet=erreurs]").waitFor();
            assertThat(page.evaluate("document.activeElement.dataset.carnet")).isEqualTo("erreurs");
            assertThat(page.locator("[data-carnet=erreurs]").innerText())
                    .contains("Nombre de jours : Saisissez un nombre, par exemple 12,25.");
            assertThat(page.inputValue("#days")).isEqualTo("beaucoup");
            picture(page, "mistakes");
            assertThat(Axe.findings(page)).isEmpty();

            page.click("[data-carnet=erreurs] a[href='#days']");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("days");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void remembersTheFiltersOfAListOnTheWayBack() {
        try (var context = context(1280, ColorScheme.LIGHT)) {
            var page = open(context, "/galerie/liste?q=-01");
            page.navigate("http://127.0.0.1:" + port + "/galerie/fiche");
            assertThat(page.getAttribute(".fr-breadcrumb__link[href*=liste]", "href"))
                    .endsWith("/galerie/liste?q=-01");
        }
    }

    private static Object theme(Page page) {
        return page.evaluate("document.documentElement.getAttribute('data-fr-theme')");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/gallery", name + ".png")));
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private BrowserContext context(int width, ColorScheme scheme) {
        return Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setLocale("fr-FR")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    }

    private Page open(BrowserContext context, String address) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + port + address);
        // The design system is at work: the network may take its time to fall idle.
        page.locator("#menu[data-fr-js-modal]").waitFor(attached());
        return page;
    }
}
