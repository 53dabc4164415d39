package fr.carnet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.people.signin.Viewers;
import fr.carnet.startups.StartupId;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was agreed changes, then ends early; everything is done from the keyboard. */
class AmendThenReleaseJourney extends Journey {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("A buyer amends an acknowledged order, then closes it early: what it commits rises, then falls")
    void fromAcknowledgementToRelease() throws IOException {
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, created_at)
                values (?, 0, 'acheteur-modificatif', 'Alix Acheteuse', 'a@example.org', 'BUYER', now()) on conflict do nothing""").param(Viewers.buyer().accountId()).update();
        var rows = new OrderRowsInDatabase(context);
        TestLot lot = rows.lot();
        String order = issued(rows, lot);
        acknowledge(visitor("correspondant"), order);
        Visitor buyer = visitor("acheteur");
        assertThat(buyer.open("/accords/" + lot.agreement()).text()).contains("1 200,00 €");
        amend(buyer, order);
        readBothVersions(buyer, order);
        assertThat(buyer.open("/accords/" + lot.agreement()).text()).contains("3 200,00 €");
        closeEarly(buyer, order);
        assertThat(buyer.open("/accords/" + lot.agreement()).text()).contains("149,50 €");
        buyer.open("/bons-de-commande/" + order).look("09-bon-de-commande-clos");
    }

    /** For the company of the demonstration's correspondent: a unit of days and two flat ones. */
    private String issued(OrderRowsInDatabase rows, TestLot lot) {
        jdbc.sql("update award set contractor_id = (select contractor_id from account where username = 'correspondant')"
                        + " where lot_id = ?")
                .param(lot.id().value())
                .update();
        UUID startup = rows.startup();
        OrderId order = rows.draft(
                lot,
                new OrderTarget.ForStartup(new StartupId(startup)),
                Map.of(lot.devops(), BigDecimal.ONE, lot.flat(), BigDecimal.valueOf(2)));
        rows.issue(order);
        return order.value().toString();
    }

    private void acknowledge(Visitor correspondent, String order) {
        correspondent.open("/bons-de-commande/" + order);
        pressByKeyboard(correspondent, "Accuser réception");
        assertThat(correspondent.text()).contains("L’accusé de réception est enregistré");
    }

    private void amend(Visitor buyer, String order) {
        buyer.open("/bons-de-commande/" + order).look("01-bon-de-commande");
        followByKeyboard(buyer, "Modifier");
        buyer.look("02-modificatif");
        pressByKeyboard(buyer, "Relire le modificatif");
        assertThat(buyer.text()).contains("Renseignez le motif de la modification");
        buyer.look("03-modificatif-refuse");
        type(buyer, "Quantité DEVOPS", "3");
        type(buyer, "Motif de la modification", "Deux directions de plus rejoignent le produit.");
        pressByKeyboard(buyer, "Relire le modificatif");
        assertThat(buyer.text()).contains("60", "180", "1 200,00 €", "3 200,00 €", "3 840,00 €");
        buyer.look("04-modificatif-relu");
        pressByKeyboard(buyer, "Corriger");
        assertThat(buyer.page().getByLabel("Quantité DEVOPS").inputValue()).isEqualTo("3");
        pressByKeyboard(buyer, "Relire le modificatif");
        pressByKeyboard(buyer, "Émettre le modificatif");
        assertThat(buyer.text())
                .contains("Le bon de commande modificatif n° 1", "Deux directions de plus", "PDF du modificatif n° 1");
        buyer.look("05-bon-de-commande-modifie");
    }

    private void readBothVersions(Visitor buyer, String order) throws IOException {
        assertThat(pdf(buyer, order, 1)).contains("Total HT 1 200,00 €").doesNotContain("modificatif");
        assertThat(pdf(buyer, order, 2))
                .contains("Bon de commande modificatif n° 1", "Deux directions de plus", "Total HT 3 200,00 €")
                .contains("trois mille huit cent quarante euros");
    }

    private static String pdf(Visitor buyer, String order, int version) throws IOException {
        var answer = buyer.page().request().get("/bons-de-commande/" + order + "/versions/" + version + "/bon.pdf");
        assertThat(answer.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\h+", " ");
        }
    }

    private void closeEarly(Visitor buyer, String order) {
        buyer.open("/bons-de-commande/" + order);
        followByKeyboard(buyer, "Clore par anticipation");
        buyer.look("06-cloture");
        type(buyer, "Montant libéré sur FORFAIT, HT", "200,01");
        pressByKeyboard(buyer, "Calculer le total libéré");
        assertThat(buyer.text()).contains("le montant libéré va de 0 à 200,00 €");
        type(buyer, "Montant libéré sur FORFAIT, HT", "50,50");
        pressByKeyboard(buyer, "Calculer le total libéré");
        assertThat(buyer.text()).contains("3 050,50 € HT", "149,50 € HT, sur 3 200,00 €");
        buyer.look("07-cloture-calculee");
        type(buyer, "Motif", "Le produit est arrêté.");
        pressByKeyboard(buyer, "Clore et libérer");
        assertThat(buyer.text())
                .contains("Le bon de commande est clos", "Ce qui a été libéré", "3 050,50 €", "Le produit est arrêté.");
        buyer.look("08-libere");
    }

    private static void pressByKeyboard(Visitor visitor, String button) {
        activate(visitor, visitor.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)));
    }

    private static void followByKeyboard(Visitor visitor, String link) {
        activate(
                visitor,
                visitor.page()
                        .getByRole(
                                AriaRole.LINK,
                                new GetByRoleOptions().setName(link).setExact(true)));
    }

    private static void activate(Visitor visitor, Locator target) {
        reach(visitor, target.first());
        var loaded = new AtomicBoolean();
        Consumer<Page> told = page -> loaded.set(true);
        visitor.page().onLoad(told);
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForCondition(loaded::get);
        visitor.page().offLoad(told);
    }

    private static void type(Visitor visitor, String label, String words) {
        reach(visitor, visitor.page().getByLabel(label).first());
        visitor.page().keyboard().press("Control+A");
        visitor.page().keyboard().type(words);
    }

    /** By the Tab key, as often as it takes. */
    private static void reach(Visitor visitor, Locator target) {
        target.waitFor();
        for (int i = 0; i < 300; i++) {
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
            visitor.page().keyboard().press("Tab");
        }
        throw new AssertionError("not reached by the keyboard: " + target);
    }
}
