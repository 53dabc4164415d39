package fr.carnet.journeys;

import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The ordering assistant by the keyboard alone: no mouse from « Nouveau » to « émis ». */
class IssueByAssistantJourney extends Journey {

    private Visitor buyer;

    @Test
    @DisplayName("A buyer prepares, mends, leaves, resumes, issues and duplicates an order without a mouse")
    void fromNewToIssuedByTheKeyboard() {
        buyer = visitor("acheteur").open("/bons-de-commande");
        enter("a[href='/bons-de-commande/nouveau']");
        chooseTheTarget();
        chooseTheUnits();
        goBackAndForth();
        send("Enregistrer et continuer");
        leaveHalfWay();
        resume();
        describe();
        issue();
        duplicate();
        giveUp();
    }

    private void chooseTheTarget() {
        to("[name=lot]");
        press("Space");
        for (int i = 0; i < 20 && !checkedLabel("lot").startsWith("A-2018"); i++) {
            press("ArrowDown");
        }
        to("#startup");
        type("Guichet Clair");
        assertThat(selected("startup")).startsWith("Guichet Clair");
        buyer.look("01-lot-et-objet");
        send("Enregistrer et continuer");
        assertThat(buyer.text()).contains("Le brouillon est enregistré");
    }

    /** A quantity of zero is refused with the rule, and mended. */
    private void chooseTheUnits() {
        String field = quantity("DEVOPS");
        to(field);
        type("0");
        send("Enregistrer et continuer");
        assertThat(buyer.text()).contains("La quantité de DEVOPS doit être supérieure à zéro");
        buyer.look("02-quantite-refusee");
        to(field);
        press("Control+a");
        type("1");
        send("Enregistrer et continuer");
    }

    /** The browser's own back button, then the step before: what was saved is there, and can be changed again. */
    private void goBackAndForth() {
        buyer.look("03-titulaire");
        send("Enregistrer et continuer");
        page().goBack();
        send("Étape précédente");
        String field = quantity("DEVOPS");
        assertThat(page().locator(field).inputValue()).isEqualTo("1");
        to(field);
        press("Control+a");
        type("2");
        buyer.look("04-unites");
        send("Enregistrer et continuer");
        assertThat(buyer.text()).doesNotContain("a changé entre-temps").contains("120 j");
    }

    private void leaveHalfWay() {
        date("startsOn", TODAY);
        date("endsOn", TODAY.plusMonths(6).minusDays(1));
        buyer.look("05-execution-commencee");
        send("Enregistrer et quitter");
        assertThat(page().locator("h1").innerText()).isEqualTo("Brouillon");
    }

    private void resume() {
        buyer.open("/bons-de-commande");
        enter("a[href='/bons-de-commande/brouillons']");
        Locator row = page().locator("tbody tr").first();
        assertThat(row.innerText()).contains("Guichet Clair", "complexité");
        buyer.look("06-brouillons");
        enter("tbody tr:first-child a[href$='/modifier']");
        assertThat(page().url()).endsWith("/modifier/execution");
        assertThat(page().locator("#startsOn").inputValue()).isEqualTo(TODAY.toString());
    }

    private void describe() {
        for (String criterion : List.of("stakeholders", "product", "service", "impacts")) {
            to("[name=" + criterion + "Level]");
            press("Space");
            press("ArrowDown");
            to("#" + criterion + "Note");
            type("Comme pour le service précédent");
        }
        send("Enregistrer et proposer un niveau");
        assertThat(buyer.text()).contains("Niveau proposé d’après les quatre critères : Moyenne");
        assertThat(checkedLabel("complexity")).isEqualTo("Moyenne");
        to("#placeOfWork");
        type("20 avenue de Ségur, 75007 Paris");
        to("#billingSiret");
        press("Control+a");
        type("11000001600001");
        send("Enregistrer et continuer");
        assertThat(buyer.text()).contains("sa clé de contrôle (formule de Luhn) est fausse");
        buyer.look("07-siret-refuse");
        to("#billingSiret");
        press("Control+a");
        type("11000001600003");
        send("Enregistrer et continuer");
    }

    private void issue() {
        assertThat(buyer.text())
                .contains("Total TTC", "Guichet Clair", "Moyenne", "120 jours/homme")
                .doesNotContain("Avant d’émettre");
        buyer.look("08-relecture");
        send("Émettre le bon de commande");
        assertThat(buyer.text()).contains("est émis");
        buyer.look("09-emis");
        String issued = page().url();
        page().navigate(issued + "/modifier/unites");
        assertThat(page().url()).isEqualTo(issued);
        assertThat(buyer.text()).contains("il ne se prépare plus");
    }

    private void duplicate() {
        enter("a[href$='/duplication']");
        assertThat(buyer.text()).contains("DEVOPS");
        buyer.look("10-duplication");
        send("Ouvrir le nouveau brouillon");
        assertThat(page().locator(quantity("DEVOPS")).inputValue()).isEqualTo("2");
        buyer.look("11-brouillon-duplique");
    }

    private void giveUp() {
        send("Enregistrer et quitter");
        enter("a[href$='/annulation']");
        to("#reason");
        type("Essai de duplication");
        send("Abandonner le brouillon");
        assertThat(buyer.text()).containsIgnoringCase("annulé");
    }

    private Page page() {
        return buyer.page();
    }

    /** Walks by Tab to what the selector names. */
    private void to(String selector) {
        for (int i = 0; i < 200; i++) {
            if ((Boolean) page().evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + selector + " on " + page().url());
    }

    private void enter(String selector) {
        to(selector);
        follow();
    }

    /** Presses Enter, and waits for the document that answers, at the same address or another. */
    private void follow() {
        page().evaluate("() => { window.carnetBefore = true }");
        press("Enter");
        page().waitForCondition(() -> {
            try {
                return !(Boolean) page().evaluate("() => window.carnetBefore === true");
            } catch (PlaywrightException moving) {
                return false;
            }
        });
        page().waitForLoadState();
    }

    /** Walks to the button with these words, and presses it: the answer is another document. */
    private void send(String button) {
        for (int i = 0; i < 200; i++) {
            if ((Boolean) page().evaluate(
                            "words => document.activeElement.matches('button[type=submit]')"
                                    + " && document.activeElement.innerText.trim() === words",
                            button)) {
                follow();
                return;
            }
            press("Tab");
        }
        throw new AssertionError("the keyboard does not reach « " + button + " » on " + page().url());
    }

    private void press(String key) {
        page().keyboard().press(key);
    }

    private void type(String words) {
        page().keyboard().type(words);
    }

    /** Types a date as the browser's language writes it: day first, or month first. */
    private void date(String field, LocalDate date) {
        for (String pattern : List.of("MMddyyyy", "ddMMyyyy")) {
            if (!page().locator("#" + field).inputValue().equals(date.toString())) {
                page().locator("#" + field).clear();
                page().evaluate("() => document.getElementById('contenu').focus()"); // before its parts, not among them
                to("#" + field);
                type(DateTimeFormatter.ofPattern(pattern).format(date));
            }
        }
        assertThat(page().locator("#" + field).inputValue()).isEqualTo(date.toString());
    }

    private String quantity(String unit) {
        return "[id='" + page().getByLabel("Quantité " + unit).getAttribute("id") + "']";
    }

    private String checkedLabel(String name) {
        return (String) page().evaluate(
                        "name => { const one = document.querySelector(`[name=${name}]:checked`);"
                                + " return one ? one.labels[0].firstChild.textContent.trim() : '' }",
                        name);
    }

    private String selected(String id) {
        return (String) page().evaluate("id => document.getElementById(id).selectedOptions[0].text", id);
    }
}
