package fr.carnet.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the pictures of the README and the user guide anew, on the demonstration's data. Nothing is tested, so its name keeps
 * it out of the suite: {@code ./mvnw test -Dtest=GuidePictures}, then look at them.
 */
class GuidePictures extends Journey {

    private static final Path IMAGES = Path.of("docs", "images");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesThemAll() {
        var buyer = visitor("acheteur").open("/");
        take(buyer, "accueil", 1000);
        buyer.open("/bons-de-commande?etat=IN_PROGRESS&tri=-consomme");
        take(buyer, "bons-de-commande", 1000);
        open(buyer, "main tbody a");
        take(buyer, "order", 1400);
        buyer.open("/bons-de-commande/brouillons");
        open(buyer, "main tbody a");
        buyer.open(buyer.page().url().replaceFirst("(/bons-de-commande/[^/?]+).*", "$1/modifier/unites"));
        take(buyer, "assistant", 1600);
        buyer.open("/incubateurs/fabrique-centrale");
        take(buyer, "incubateur", 1300);
        buyer.open("/point-hebdomadaire");
        open(buyer, "main tbody a");
        take(buyer, "point-hebdomadaire", 1400);
        buyer.open("/projets/annuaire-des-services");
        take(buyer, "projet", 1400);
        buyer.open("/suivi/synthese?par=startup");
        take(buyer, "synthese", 1500);
        buyer.open("/startups?phase=CONSOLIDATION");
        open(buyer, "main tbody tr:nth-child(2) a");
        buyer.open(buyer.page().url() + "/indicateurs");
        take(buyer, "indicateurs", 1300);

        var correspondent = visitor("correspondant").open("/suivi");
        take(correspondent, "suivi", 900);
        correspondent.page().setViewportSize(390, 844);
        correspondent.open("/suivi");
        take(correspondent, "suivi-telephone", 2400);

        var owner = visitor("produit").open("/releves?etat=SUBMITTED");
        open(owner, "main tbody a");
        take(owner, "releve", 1400);

        var coach = visitor("coach").open("/portefeuille");
        take(coach, "portefeuille", 1300);
        coach.open("/portefeuille/suivi")
                .unfold("Choisir les incubateurs")
                .choose("La Fabrique centrale")
                .press("Afficher");
        take(coach, "document-de-suivi", 1700);
        var committee = visitor("coach").open("/comites?etat=a-venir");
        open(committee, "main tbody a");
        take(committee, "comite", 1400);
        String corrected = jdbc.sql(
                        "select s.slug from startup s join decision_correction c on c.startup_id = s.id order by s.name limit 1")
                .query(String.class)
                .single();
        buyer.open("/startups/" + corrected);
        take(buyer, "decisions", 3200);
        take(buyer.open("/conformite"), "conformite", 1300);
    }

    private static void open(Visitor visitor, String link) {
        visitor.open(visitor.page().locator(link).first().getAttribute("href"));
    }

    /** From its top, as much as it has, but not more than so many pixels. */
    private static void take(Visitor visitor, String name, int most) {
        Page page = visitor.page();
        page.waitForLoadState();
        int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, 0, page.viewportSize().width, Math.min(height, most))
                .setPath(IMAGES.resolve(name + ".png")));
    }
}
