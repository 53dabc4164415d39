package fr.carnet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import fr.carnet.TestDay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A buyer leads a coordination meeting with the keyboard alone, holds it, and finds its decisions again. */
class CoordinationMeetingJourney extends Journey {

    private static final String NOTE = "textarea[name=text]";

    /** The first meeting of the list that is still to be held. */
    private static void open(Visitor visitor, String kind) {
        visitor.open("/point-hebdomadaire?etat=NOT_HELD&avec=" + kind);
        visitor.page().locator("#points a.fr-btn").first().click();
    }

    /** The first one that has decisions to follow. */
    private static void openWithDecisions(Visitor visitor, String kind) {
        visitor.open("/point-hebdomadaire?etat=DECISIONS&avec=" + kind);
        visitor.page().locator("#points a.fr-btn").first().click();
    }

    @Test
    void aPointLedWithTheKeyboardOnly() {
        var buyer = visitor("acheteur");
        buyer.open("/point-hebdomadaire");
        buyer.look("points");
        open(buyer, "CONTRACTOR");
        buyer.look("point");
        var page = buyer.page();
        var here = page.url();
        assertThat(buyer.text()).contains("Décisions des points précédents").doesNotContain("€");

        // From order to order by keyboard; leaving before a note is saved asks.
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.locator(NOTE).first()).isFocused();
        assertThat(page.locator("[data-carnet=ou]")).containsText("Bon 1 sur ");
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.locator(NOTE).nth(1)).isFocused();
        page.keyboard().press("Alt+ArrowUp");
        page.keyboard().press("Control+A");
        page.keyboard().type("Le service est en ligne");
        var asked = new ArrayList<String>();
        page.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        // In one go: a pause would save it.
        var told = page.evaluate("""
                () => {
                  document.execCommand("insertText", false, ".");
                  setTimeout(() => location.reload());
                  return document.querySelector("[data-carnet=etat]").textContent;
                }""");
        assertThat(told).isEqualTo("1 note pas encore enregistrée");
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");

        // The note saves itself as one pauses, who may go on typing where they were.
        assertThat(page.locator(".carnet-point__state").first())
                .containsText(Pattern.compile("Enregistré à \\d+\\sh\\s\\d\\d"));
        assertThat(page.locator("[data-carnet=etat]")).hasText("Toutes les notes sont enregistrées");
        assertThat(page.locator(NOTE).first()).isFocused();
        assertThat(page.locator(NOTE).first()).hasValue("Le service est en ligne.");
        assertThat(page.evaluate("document.activeElement.selectionStart")).isEqualTo(24);
        page.reload();
        assertThat(page.locator(NOTE).first()).hasValue("Le service est en ligne.");

        // Someone else writes: what they wrote is shown, what is typed stays.
        var other = visitor("acheteur");
        other.open(here);
        other.page().locator(NOTE).first().fill("Le service est arrêté.");
        other.page().locator(NOTE).first().blur();
        assertThat(other.page().locator(".carnet-point__state").first()).containsText("Enregistré à");
        page.locator(NOTE).first().focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("Le service redémarre.");
        page.keyboard().press("Tab");
        assertThat(page.locator(".carnet-point__state").first()).containsText("« Le service est arrêté. »");
        assertThat(page.locator(NOTE).first()).hasValue("Le service redémarre.");
        buyer.look("note-changee");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Enregistrer");
        page.keyboard().press("Enter");
        assertThat(page.locator(".carnet-point__state").first()).containsText("Enregistré à");

        // A decision, typed and sent by keyboard.
        page.getByLabel("Ce qui est décidé").focus();
        page.keyboard().type("Prolonger le bon de commande");
        page.keyboard().press("Tab");
        page.keyboard().type("Alice");
        page.keyboard().press("Enter");
        assertThat(page.locator("#decisions .carnet-decisions")).containsText("Prolonger le bon de commande");
        assertThat(page.getByLabel("Ce qui est décidé")).isFocused();
        assertThat(page.getByLabel("Ce qui est décidé")).hasValue("");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "CoordinationMeetingJourney", "point-imprime.png")));
        assertThat(page.locator("text=Clore le point").first()).not().isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        buyer.follow("Clore le point");
        buyer.look("cloture");
        buyer.press("Clore le point");
        assertThat(buyer.text()).contains("Renseignez les participants");
        page.getByLabel("Participants").focus();
        page.keyboard().type("Alice, Corinne");
        buyer.press("Clore le point");
        assertThat(buyer.text()).contains("Compte rendu du point tenu le", "Le service redémarre.");
        buyer.look("compte-rendu");
    }

    @Test
    void aDecisionComesBackTheNextWeekUntilItIsDone() {
        var coach = visitor("coach");
        openWithDecisions(coach, "INCUBATOR");
        var page = coach.page();
        coach.look("point-incubateur");
        // The demonstration's meeting of last week left decisions open.
        Locator carried = page.locator("#a-suivre .carnet-decisions > li");
        int open = carried.count();
        assertThat(open).isPositive();
        var words = carried.first().locator(".carnet-text").innerText();
        assertThat(coach.text()).contains("décidé la semaine du");
        carried.first().getByRole(AriaRole.BUTTON).first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".carnet-decision--done").first()).containsText(words);
        assertThat(page.locator("#a-suivre .carnet-decisions > li")).hasCount(open);

        // Another one is put off: refused without a date, then carried with its new one.
        var other = page.locator("#a-suivre .carnet-decisions > li:not(.carnet-decision--done)")
                .first();
        var id = other.getAttribute("id");
        other.locator("summary").press("Enter");
        other.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reporter"))
                .press("Enter");
        assertThat(page.locator("#a-suivre [data-carnet=erreurs]")).containsText("renseignez la nouvelle échéance");
        coach.look("report-refuse");
        page.locator("#" + id + " input[name=putOffTo]")
                .fill(TestDay.TODAY.plusDays(40).toString());
        page.locator("#" + id + " input[name=reason]").fill("En attente du budget");
        page.locator("#" + id)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reporter"))
                .press("Enter");
        assertThat(page.locator("#" + id)).containsText("Reportée");
        assertThat(page.locator("#" + id)).containsText("En attente du budget");
        coach.look("report");
    }

    @Test
    void minutesAreFoundAgainByName() {
        var coach = visitor("coach");
        coach.open("/point-hebdomadaire/comptes-rendus");
        coach.look("comptes-rendus");
        assertThat(coach.page().locator("#comptes-rendus tbody tr").first()).isVisible();
    }

    @Test
    void aCorrespondentTakesPartAndDecidesNothing() {
        var correspondent = visitor("correspondant");
        correspondent.open("/point-hebdomadaire");
        correspondent.page().locator("#points tbody a").first().click();
        correspondent.look("point-correspondant");
        assertThat(correspondent.text()).doesNotContain("Clore le point", "Noter une décision", "Brouillon");
    }
}
