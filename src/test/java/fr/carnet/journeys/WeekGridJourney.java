package fr.carnet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A correspondent fills a week with the keyboard alone; a buyer reads it. */
class WeekGridJourney extends Journey {

    private static final String CELL = ".carnet-week-cell";
    private static final String FULL = CELL + "[value='1']";

    /** The last week that has days: the demonstration's own calendar decides which. */
    private static void openAWeekWithDays(Visitor visitor) {
        openAWeekWith(CELL, visitor);
    }

    private static void openAWeekWith(String cell, Visitor visitor) {
        visitor.open("/suivi");
        for (int back = 0; back < 8 && visitor.page().locator(cell).count() == 0; back++) {
            visitor.follow("Précédente");
        }
    }

    private static double days(Locator figure) {
        return Double.parseDouble(figure.innerText().replace(',', '.'));
    }

    @Test
    void aWeekInTheGridWithTheKeyboardOnly() {
        var correspondent = visitor("correspondant");
        openAWeekWith(FULL, correspondent);
        var page = correspondent.page();
        // One order: axe needs minutes for a grid of two hundred rows.
        var withFullDay = page.locator("[data-row]")
                .filter(new Locator.FilterOptions().setHas(page.locator(FULL)))
                .first();
        correspondent.select("Bon de commande", withFullDay.locator("a").first().innerText());
        correspondent.press("Afficher");
        correspondent.look("semaine");
        Locator full = page.locator(FULL).first();
        var name = full.getAttribute("name");
        var row = page.locator("[data-row]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[name='" + name + "']")));
        var before = days(row.locator("[data-total]"));
        var balance = days(row.locator(".carnet-week-balance strong"));

        full.focus();
        page.keyboard().type("½");
        assertThat(days(row.locator("[data-total]"))).isEqualTo(before - 0.5);
        assertThat(days(row.locator(".carnet-week-balance strong")))
                .as("the line's balance as it will be")
                .isEqualTo(balance + 0.5);
        assertThat(page.locator("[data-carnet=etat]")).hasText("1 case non enregistrée");
        page.keyboard().press("Escape");
        assertThat(page.locator("[name='" + name + "']")).hasValue("1");
        assertThat(page.locator("[data-carnet=etat]")).hasText("Tout est enregistré");
        page.keyboard().press("ControlOrMeta+z");
        assertThat(page.locator("[name='" + name + "']")).hasValue("½");

        page.keyboard().press("ArrowDown");
        assertThat(page.evaluate("document.activeElement.name")).isNotEqualTo(name);
        page.keyboard().press("ArrowUp");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo(name);

        page.keyboard().type("8");
        assertThat(row.locator(".carnet-week-balance strong"))
                .hasText(new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.FRENCH)).format(balance));
        page.keyboard().press("ControlOrMeta+s");
        // A key does not wait for the page that it asks for, as a click does.
        assertThat(page.locator("[data-carnet=erreurs]")).containsText("Une case refusée");
        assertThat(correspondent.text()).contains("Une case va de 0,25 à 1 jour");
        assertThat(page.locator("[name='" + name + "']")).hasValue("8");
        assertThat(page.locator("[name='" + name + "']")).hasAttribute("aria-invalid", "true");
        correspondent.look("semaine-refusee");

        page.locator("[name='" + name + "']").focus();
        page.keyboard().type("0,5");
        page.evaluate("document.activeElement.blur()");
        page.keyboard().press("ControlOrMeta+s");
        assertThat(page.locator("main")).containsText("Une case est enregistrée");
        assertThat(correspondent.text()).contains("Tout est enregistré");
        assertThat(page.locator("[name='" + name + "']")).hasValue("0,5");
    }

    @Test
    void pastesABlockFromASpreadsheet() {
        var correspondent = visitor("correspondant");
        openAWeekWithDays(correspondent);
        var page = correspondent.page();
        // On a Monday the week has one open day: the block needs three.
        for (int back = 0;
                back < 8 && page.locator("[data-row]").first().locator(CELL).count() < 3;
                back++) {
            correspondent.follow("Précédente");
        }
        page.locator(CELL).first().focus();
        // As a spreadsheet puts it on the clipboard: two rows of three cells.
        page.evaluate("""
                () => {
                  const board = new DataTransfer();
                  board.setData("text/plain", "0,25\\t\\t½\\r\\n1\\t.25\\t0\\r\\n");
                  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: board, bubbles: true, cancelable: true }));
                }""");
        assertThat(page.locator(CELL).first()).hasValue("0,25");
        assertThat(page.locator("[data-carnet=etat]").innerText()).containsPattern("non enregistrée");
        var pasted = page.locator(CELL + ".carnet-week-unsaved");
        assertThat(pasted.count()).isGreaterThan(1);
        assertThat(page.locator("[data-row]").first().locator("[data-total]").innerText())
                .isNotEmpty();
        page.keyboard().press("ControlOrMeta+z");
        assertThat(page.locator("[data-carnet=etat]")).hasText("Tout est enregistré");
        assertThat(page.locator(CELL + ".carnet-week-unsaved")).hasCount(0);
    }

    @Test
    void aTelephoneShowsOnePersonsDayAndStepsByQuarters() {
        var correspondent = visitor("correspondant");
        openAWeekWith(FULL, correspondent);
        var page = correspondent.page();
        page.setViewportSize(320, 640);
        var full = page.locator(FULL).first();
        var name = full.getAttribute("name");
        var who = page.locator("[data-person]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[name='" + name + "']")));
        page.locator("[data-carnet=qui] select")
                .selectOption(who.locator("[name=qui]")
                        .evaluate("one => [...document.querySelectorAll('[name=qui]')].indexOf(one)")
                        .toString());
        page.locator("[name=jour]")
                .nth(Integer.parseInt(name.substring(name.lastIndexOf('.') + 1)))
                .check();
        assertThat(page.locator("[data-person]:visible")).hasCount(1);
        assertThat(page.locator(CELL + ":visible"))
                .hasCount(who.locator("[data-row]:has(.carnet-week-step)").count());

        var cell = page.locator("td").filter(new Locator.FilterOptions().setHas(page.locator("[name='" + name + "']")));
        var less = cell.locator("button").first();
        assertThat(less.boundingBox().width).isGreaterThanOrEqualTo(44);
        assertThat(less.boundingBox().height).isGreaterThanOrEqualTo(44);
        less.click();
        assertThat(page.locator("[name='" + name + "']")).hasValue("0,75");
        assertThat(page.locator("[data-carnet=etat]")).hasText("1 case non enregistrée");
        correspondent.press("Enregistrer");
        assertThat(correspondent.text()).contains("Une case est enregistrée");
        assertThat(page.locator("[name='" + name + "']")).hasValue("0,75");
        assertThat(page.locator("[name='" + name + "']")).isVisible();
    }

    @Test
    void addsTheWholeTeamAndCopiesTheWeekBefore() {
        var correspondent = visitor("correspondant");
        openAWeekWithDays(correspondent);
        var page = correspondent.page();
        int rows = page.locator("[data-row]").count();
        page.locator(".carnet-week-add > summary").click();
        page.locator("#ligne").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("#activite").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(9));
        correspondent.press("Ajouter à la grille");
        assertThat(page.locator("[data-row]").count()).isGreaterThan(rows);
        correspondent.press("Copier la semaine précédente");
        assertThat(correspondent.text()).containsPattern("repris?es? de la semaine précédente|Rien à reprendre");
    }

    @Test
    void aBuyerReadsTheWeekAndTheOrders() {
        var buyer = visitor("acheteur");
        buyer.open("/suivi");
        buyer.follow("Précédente");
        buyer.look("jours");
        buyer.follow("Commandé et consommé par bon");
        buyer.look("commande-et-consomme");
        assertThat(buyer.text()).contains("Solde").doesNotContain("€");
    }

    @Test
    void aCorrespondentManagesATeam() {
        var correspondent = visitor("correspondant");
        correspondent.open("/equipes");
        correspondent.look("equipes");
        correspondent.page().locator("#personnes tbody a").first().click();
        correspondent.look("personne");
        correspondent.page().locator("#bons tbody a").first().click();
        correspondent.look("equipe-du-bon");
        correspondent.open("/equipes/nouvelle-personne");
        correspondent.press("Ajouter");
        assertThat(correspondent.text()).contains("3 points à corriger");
        correspondent.look("nouvelle-personne");
    }
}
