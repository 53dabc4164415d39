package fr.carnet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HomePagesJourney extends Journey {

    private static final List<String> PEOPLE =
            List.of("acheteur", "produit", "coach", "correspondant", "administrateur");

    @Test
    @DisplayName(
            "domain.md § 9: at most twelve lines, three or four figures with their change, ten events, for each role")
    void sayWhatIsPressingAtOneGlance() {
        for (var account : PEOPLE) {
            var visitor = visitor(account).open("/").look(account);
            var page = visitor.page();
            assertThat(page.locator(".carnet-todo").count()).isBetween(0, 12);
            assertThat(page.locator("#chiffres .carnet-figure").count()).isBetween(3, 4);
            assertThat(page.locator("#chiffres .carnet-figure__note").allInnerTexts())
                    .allMatch(note -> note.endsWith("30 jours"));
            assertThat(page.locator("#evenements li").count()).isBetween(0, 10);
            assertThat(page.locator(".carnet-todo")
                            .filter(new Locator.FilterOptions().setHasText("alerte"))
                            .allInnerTexts())
                    .noneMatch(line -> line.contains("alerte") && line.contains("en retard"));
            assertThat(visitor.text()).doesNotContain("Pour commencer", "· \n");
        }
    }

    @Test
    @DisplayName("without a mouse: from the most pressing line to the rest, and back")
    void areUsedByKeyboardAlone() {
        var buyer = visitor("acheteur").open("/");
        var first = buyer.page().locator(".carnet-todo .fr-btn").first();
        var where = first.getAttribute("href");
        new Keyboard(buyer).follow(first.getAttribute("aria-label"));
        buyer.page().waitForURL(url -> url.endsWith(where));
        buyer.page().goBack();
        var rest = buyer.page().locator("#a-faire a[href='/?tout=oui']");
        assertThat(rest.count()).isOne();
        new Keyboard(buyer).follow(rest.innerText());
        assertThat(buyer.page().locator(".carnet-todo").count()).isGreaterThan(12);
    }
}
