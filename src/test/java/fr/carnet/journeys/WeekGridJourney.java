package fr.carnet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A correspondent fills a week with the keyboard alone; a buyer reads it. */
class WeekGridJourney extends Journey {

    private static final String CELL = ".carnet-week-cell";

    /** The last week that has days: the demonstration's own calendar decides which. */
    private static void openAWeekWithDays(Visitor visitor) {
        visitor.open("/suivi");
        for (int back = 0; back < 8 && visitor.page().locator(CELL).count() == 0; back++) {
            visitor.follow("Précédente");
        }
    }

    @Test
    void aWeekInTheGridWithTheKeyboardOnly() {
        var correspondent = visitor("correspondant");
        openAWeekWithDays(correspondent);
        var page = correspondent.page();
        // One order: axe needs minutes for a grid of two hundred rows.
        correspondent.select(
                "Bon de commande", page.locator("[data-row] a").first().innerText());
        correspondent.press("Afficher");
        correspondent.look("semaine");
        Locator full = page.locator(CELL + "[value='1']").first();
        var name = full.getAttribute("name");
        var row = page.locator("[data-row]")
                .filter(new Locator.FilterOptions().setHas(page.locator("[name='" + name + "']")));
        var before = Double.parseDouble(row.locator("[data-total]").innerText().replace(',', '.'));

        full.focus();
        page.keyboard().type("½");
        var after = row.locator("[data-total]").innerText().replace(',', '.');
        assertThat(Double.parseDouble(after)).isEqualTo(before - 0.5);
        assertThat(page.locator("[data-carnet=etat]")).hasText("1 case non enregistrée");

        page.keyboard().press("ArrowDown");
        assertThat(page.evaluate("document.activeElement.name")).isNotEqualTo(name);
        page.keyboard().press("ArrowUp");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo(name);

        page.keyboard().type("8");
        correspondent.press("Enregistrer");
        assertThat(correspondent.text()).contains("Une case refusée", "Une case va de 0,25 à 1 jour");
        assertThat(page.locator("[name='" + name + "']")).hasValue("8");
        assertThat(page.locator("[name='" + name + "']")).hasAttribute("aria-invalid", "true");
        correspondent.look("semaine-refusee");

        page.locator("[name='" + name + "']").focus();
        page.keyboard().type("0,5");
        correspondent.press("Enregistrer");
        assertThat(correspondent.text()).contains("Une case est enregistrée", "Tout est enregistré");
        assertThat(page.locator("[name='" + name + "']")).hasValue("0,5");
    }

    @Test
    void pastesABlockFromASpreadsheet() {
        var correspondent = visitor("correspondant");
        openAWeekWithDays(correspondent);
        var page = correspondent.page();
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
