package fr.carnet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A month submitted, sent back, corrected, approved: by two people, with the keyboard only. */
class MonthlyStatementJourney extends Journey {

    private static final String TO_SUBMIT = "/releves?etat=DRAFT&tri=-mois";

    /** Goes there with Tab and presses a key, as one who has no mouse: the control is found by walking to it. */
    private static void press(Visitor visitor, Locator control, String key) {
        var page = visitor.page();
        page.locator("main").focus();
        for (int step = 0; step < 400 && !(Boolean) control.evaluate("it => it === document.activeElement"); step++) {
            page.keyboard().press("Tab");
        }
        assertThat(control).isFocused();
        page.keyboard().press(key);
    }

    private static Locator button(Visitor visitor, String words) {
        return visitor.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words))
                .first();
    }

    private static String place(Visitor visitor) {
        return URI.create(visitor.page().url()).getPath();
    }

    /** Opens the statement and chooses a decision: the radios are one stop for Tab, arrows go between them. */
    private static void decide(Visitor buyer, String decision) {
        var approve = buyer.page().locator("input[name=decision][value=APPROVE]");
        press(buyer, approve, "Space");
        if (decision.equals("SEND_BACK")) {
            buyer.page().keyboard().press("ArrowDown");
        }
        assertThat(buyer.page().locator("input[name=decision][value=" + decision + "]"))
                .isChecked();
    }

    @Test
    void aMonthIsSubmittedSentBackCorrectedAndApprovedWithTheKeyboardOnly() {
        var correspondent = visitor("correspondant");
        correspondent.open(TO_SUBMIT);
        correspondent.look("a-soumettre");
        var month = correctableMonth(correspondent);
        correspondent.open(TO_SUBMIT);
        press(correspondent, monthsWithDays(correspondent, "[href='" + month + "']"), "Enter");
        correspondent.page().waitForURL("**/releves/*/*");
        var statement = place(correspondent);
        correspondent.look("releve-a-soumettre");
        press(correspondent, button(correspondent, "Soumettre le relevé"), "Enter");
        assertThat(correspondent.page().locator("main")).containsText("Le relevé est soumis");
        correspondent.look("releve-soumis");

        // The month is closed in the grid.
        correspondent.page().locator("main a[href*='/suivi?semaine']").nth(1).focus();
        correspondent.page().keyboard().press("Enter");
        correspondent.page().waitForURL("**/suivi?**");
        assertThat(correspondent.page().locator(".carnet-week-months")).containsText("soumis");
        assertThat(correspondent.page().locator("[data-row] input.carnet-week-cell"))
                .hasCount(0);
        correspondent.look("semaine-verrouillee");

        var buyer = visitor("acheteur");
        buyer.open(statement);
        buyer.look("releve-a-decider");
        decide(buyer, "SEND_BACK");
        press(buyer, button(buyer, "Enregistrer la décision"), "Enter");
        assertThat(buyer.page().locator("main")).containsText("Renseignez le motif du renvoi");
        buyer.look("renvoi-sans-motif");
        press(buyer, buyer.page().locator("textarea[name=reason]"), "Shift");
        buyer.page().keyboard().type("Un jour de la dernière semaine manque.");
        press(buyer, button(buyer, "Enregistrer la décision"), "Enter");
        assertThat(buyer.page().locator("main")).containsText("Le relevé est renvoyé au titulaire");

        correspondent.open(statement);
        assertThat(correspondent.text()).contains("Motif du renvoi", "Un jour de la dernière semaine manque.");
        correspondent.look("releve-renvoye");
        correct(correspondent);
        correspondent.open(statement);
        press(correspondent, button(correspondent, "Soumettre le relevé"), "Enter");
        assertThat(correspondent.page().locator("main")).containsText("Le relevé est soumis");

        buyer.open(statement);
        decide(buyer, "APPROVE");
        press(buyer, button(buyer, "Enregistrer la décision"), "Enter");
        assertThat(buyer.page().locator("main")).containsText("Le relevé est approuvé");
        assertThat(buyer.text()).contains("ils ne changent plus", "Motif : Un jour de la dernière semaine manque.");
        buyer.look("releve-approuve");
        buyer.open("/releves?etat=SUBMITTED");
        buyer.look("a-approuver");
        assertThat(buyer.text()).doesNotContain("€");
    }

    /** The last month of an order under way: the days of an ended order cannot be corrected any more. */
    private static String correctableMonth(Visitor correspondent) {
        for (var link : monthsWithDays(correspondent, "").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList()) {
            correspondent.open(link);
            if (cellOfTheMonth(correspondent).isPresent()) {
                return link;
            }
        }
        throw new AssertionError("no month with a cell to correct");
    }

    private static Locator monthsWithDays(Visitor correspondent, String which) {
        return correspondent
                .page()
                .locator("#releves tbody tr")
                .filter(new Locator.FilterOptions().setHasNotText("néant"))
                .locator("th a" + which);
    }

    /** Goes from the month to a week where half a day or a day can be changed. */
    private static Optional<Locator> cellOfTheMonth(Visitor correspondent) {
        var page = correspondent.page();
        var weeks = page.locator("main a[href*='/suivi?semaine']").all().stream()
                .map(week -> week.getAttribute("href"))
                .toList();
        // Not its first nor its last: those may hold days of the months beside.
        for (var week : weeks.subList(1, weeks.size() - 1)) {
            correspondent.open(week);
            var cell = page.locator(".carnet-week-cell[value='0,5'], .carnet-week-cell[value='1']")
                    .first();
            if (cell.count() > 0) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** Gives a quarter or three of a day back: less always fits. */
    private static void correct(Visitor correspondent) {
        var page = correspondent.page();
        cellOfTheMonth(correspondent).orElseThrow().focus();
        page.keyboard().type("0,25");
        press(correspondent, button(correspondent, "Enregistrer"), "Enter");
        assertThat(page.locator("main")).containsText("Une case est enregistrée");
    }
}
