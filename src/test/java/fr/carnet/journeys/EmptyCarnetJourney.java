package fr.carnet.journeys;

import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.ActiveProfiles;

/**
 * A Carnet without the demonstration and without a word of SQL: from the link in its log to its first order. Its profile is there for
 * its name alone: a context, and so a database, of its own. With {@code -Dguide=true} it takes the guide's pictures of it.
 */
@ActiveProfiles(profiles = "empty", inheritProfiles = false)
@ExtendWith(OutputCaptureExtension.class)
class EmptyCarnetJourney extends Journey {

    private static final String PASSWORD = "une phrase que personne ne devine";
    private static final String COMPANY = "Société du Premier Bon";
    private static final Pattern LINK = Pattern.compile("/activation/\\S+");

    @Test
    @DisplayName("un Carnet vide jusqu’au premier bon")
    void fromTheLinkInTheLogToTheFirstOrder(CapturedOutput log) {
        Visitor administrator = visitor();
        activate(administrator, linkIn(log.getOut()), "administrateur");
        administrator.open("/").look("01-administration-vide");
        assertThat(administrator.text())
                .contains("Pour commencer", "0 étape faite sur 5", "Créer le compte d’un acheteur")
                .contains(
                        "à faire maintenant",
                        "Importer les startups, ou les créer une à une : à faire par un acheteur");

        Visitor buyer = visitor();
        activate(buyer, account(administrator, "Acheteur", "alice.martin", "Alice Martin"), "alice.martin");
        buyer.open("/").look("02-acheteur-vide");
        assertThat(buyer.text())
                .contains("0 étape faite sur 9", "Mettre un accord-cadre en service", "à faire maintenant")
                .contains("à faire par l’administration de Carnet (Administration de Carnet)")
                .doesNotContain("non-reconduction", "Rien ne vous attend");
        picture(buyer, "commencer");

        putTheAgreementInService(buyer);
        award(buyer);
        price(buyer);
        organisations(buyer);
        startup(buyer);
        people(administrator, buyer);
        order(buyer);
    }

    private void putTheAgreementInService(Visitor buyer) {
        var keys = new Keyboard(buyer);
        keys.follow("Mettre un accord-cadre en service : partir d’un modèle, ou en créer un")
                .follow("A-2018");
        assertThat(buyer.text()).contains("Modèle livré avec Carnet", "sont fictifs");
        buyer.look("10-modele");
        picture(buyer, "modele");
        keys.follow("Mettre en service").press("Mettre en service");
        assertThat(buyer.text()).contains("Renseignez");
        buyer.look("11-date-manquante");
        keys.date("Notifié le", TODAY.minusMonths(2)).press("Mettre en service");
        assertThat(buyer.text())
                .contains("L’accord-cadre A-2018 est en service", "Avant de pouvoir commander", "Aucun titulaire")
                .doesNotContain("fictive", "Modèle livré avec Carnet");
        buyer.look("12-en-service").open("/");
        assertThat(buyer.text()).contains("1 étape faite sur 9");
    }

    private void award(Visitor buyer) {
        buyer.follow("Désigner le titulaire de chaque lot et son correspondant permanent")
                .follow("Lot 1 : désigner un titulaire")
                .follow("Enregistrer une société");
        buyer.fill("Nom de la société", COMPANY)
                .fill("SIRET", "110 000 016 00003")
                .fill("Adresse", "20 avenue de Ségur, 75007 Paris")
                .press("Enregistrer");
        buyer.fill("Rang", "1").press("Ajouter ce titulaire");
        assertThat(buyer.text()).contains("Le titulaire est ajouté");
        buyer.follow("Ajouter un correspondant")
                .fill("Nom", "Corinne Blanc")
                .fill("Adresse électronique", "corinne.blanc@titulaire.example")
                .press("Enregistrer");
        buyer.open("/");
        assertThat(buyer.text()).contains("2 étapes faites sur 9");
    }

    private void price(Visitor buyer) {
        buyer.follow("Saisir ou importer le bordereau des prix").look("20-prix-manquants");
        var schedule = buyer.page().url();
        for (var unit : List.of("DEVOPS", "DESIGN", "DEPLOIEMENT", "HEBERGEMENT", "REVERSIBILITE")) {
            buyer.open(schedule)
                    .follow(unit + " – " + COMPANY + ", lot 1")
                    .fill("Prix unitaire HT (€)", "12 000")
                    .fill("À partir du", TODAY.toString())
                    .press("Enregistrer le prix");
            assertThat(buyer.text()).contains("12 000,00 €");
        }
        buyer.open("/");
        assertThat(buyer.text()).contains("3 étapes faites sur 9");
    }

    private void organisations(Visitor buyer) {
        buyer.follow("Ajouter une administration porteuse")
                .fill("Nom de l’administration", "Ministère de l’Essai")
                .fill("Adresse", "1 rue de l’Essai, 75007 Paris")
                .press("Ajouter l’administration");
        buyer.open("/").follow("Créer un incubateur");
        buyer.fill("Nom de l’incubateur", "Fabrique de l’Essai")
                .select("Administration porteuse", "Ministère de l’Essai")
                .press("Créer l’incubateur");
        assertThat(buyer.text()).contains("L’incubateur est créé");
    }

    private void startup(Visitor buyer) {
        buyer.open("/").follow("Importer les startups, ou les créer une à une").look("30-aucune-startup");
        buyer.follow("Créer une startup");
        buyer.fill("Nom de la startup", "Guichet Premier")
                .fill("Mission", "Simplifier une première démarche")
                .select("Incubateur", "Fabrique de l’Essai")
                .select("Administration porteuse", "Ministère de l’Essai")
                .press("Créer la startup");
        assertThat(buyer.text()).contains("La startup est créée");
        buyer.open("/").follow("Consigner la décision qui fait entrer une startup dans sa phase");
        decide(buyer);
        buyer.open("/").look("31-reste-les-comptes");
        assertThat(buyer.text()).contains("7 étapes faites sur 9");
    }

    private static void decide(Visitor buyer) {
        var form = buyer.page();
        form.locator("input[name=outcome][value=CONTINUE] + label").click();
        form.locator("[name=phase]").selectOption("INVESTIGATION");
        form.locator("[name=decidedOn]").fill(TODAY.toString());
        form.locator("[name=startsOn]").fill(TODAY.toString());
        form.locator("[name=body]").fill("Comité d’engagement");
        form.locator("[name=reasons]").fill("Un irritant bien identifié");
        buyer.press("Enregistrer la décision");
        assertThat(buyer.text()).containsIgnoringCase("investigation");
    }

    /** Each of them finds on an empty home page what comes next, and who does it. */
    private void people(Visitor administrator, Visitor buyer) {
        var coach = visitor();
        activate(coach, account(administrator, "Coach", "claude.coach", "Claude Roux"), "claude.coach");
        coach.open("/").look("40-coach-sans-incubateur");
        assertThat(coach.text()).contains("Vous rattacher vos incubateurs : à faire par l’administration de Carnet");

        var owner = visitor();
        var ownersLink =
                account(administrator, "Responsable de produit", "paul.petit", "Paul Petit", "Guichet Premier");
        activate(owner, ownersLink, "paul.petit");
        owner.open("/").look("41-responsable-produit");
        assertThat(owner.text())
                .contains(
                        "1 étape faite sur 2",
                        "Émettre le premier bon de commande : à faire par un acheteur (Alice Martin)")
                .contains("vous examinerez les livrables");

        administrator
                .open("/administration/utilisateurs/nouveau?role=CORRESPONDENT")
                .fill("Identifiant", "corinne.blanc")
                .fill("Nom", "Corinne Blanc")
                .fill("Adresse électronique", "corinne.blanc@titulaire.example")
                .select("Titulaire", COMPANY)
                .press("Créer le compte");
        var correspondent = visitor();
        activate(correspondent, linkIn(administrator.text()), "corinne.blanc");
        correspondent.open("/").look("42-correspondant");
        assertThat(correspondent.text())
                .contains("1 étape faite sur 2", "à faire par un acheteur")
                .doesNotContain("Alice", "Administration de Carnet");
        administrator.open("/");
        assertThat(administrator.text()).contains("4 étapes faites sur 5");
        buyer.open("/");
        assertThat(buyer.text()).contains("8 étapes faites sur 9");
    }

    private void order(Visitor buyer) {
        buyer.follow("Émettre le premier bon de commande").choose("A-2018, lot 1");
        buyer.select("Startup d’État", "Guichet Premier").press("Enregistrer et continuer");
        buyer.page().getByLabel("Quantité DEVOPS").fill("1");
        buyer.press("Enregistrer et continuer").press("Enregistrer et continuer");
        buyer.fill("Début", TODAY.toString())
                .fill("Fin (incluse)", TODAY.plusMonths(2).toString());
        for (String level :
                List.of("stakeholdersLevel", "productLevel", "serviceLevel", "impactsLevel", "complexity")) {
            buyer.page().locator("label[for=" + level + "-1]").click();
        }
        buyer.fill("Lieu d’exécution", "20 avenue de Ségur, 75007 Paris").fill("SIRET", "11000001600003");
        buyer.fill("Code service", "ESSAI").press("Enregistrer et continuer");
        buyer.look("50-relecture").press("Émettre le bon de commande");
        assertThat(buyer.text()).contains("est émis", "BC-2018-" + TODAY.getYear() + "-0001");
        buyer.open("/").look("51-commence");
        assertThat(buyer.text())
                .contains("Tenir la réunion de lancement avec " + COMPANY, "+1 en 30 jours")
                .doesNotContain("Pour commencer");
    }

    /** Chooses a password by a link, then signs in. */
    private static void activate(Visitor visitor, String link, String username) {
        visitor.open(link).fill("Nouveau mot de passe", PASSWORD).fill("Le même, une seconde fois", PASSWORD);
        visitor.press("Enregistrer le mot de passe");
        visitor.page().fill("[name=identifiant]", username);
        visitor.page().fill("[name=motDePasse]", PASSWORD);
        visitor.press("Se connecter");
        visitor.page().waitForURL(url -> !url.contains("/connexion"));
    }

    /** Creates an account as an administrator does from the home page, and gives its activation link. */
    private static String account(
            Visitor administrator, String role, String username, String name, String... perimeter) {
        administrator.open("/administration/utilisateurs/nouveau").choose(role).press("Continuer");
        administrator
                .fill("Identifiant", username)
                .fill("Nom", name)
                .fill("Adresse électronique", username + "@essai.example");
        for (var part : perimeter) {
            administrator.choose(part);
        }
        administrator.press("Créer le compte");
        return linkIn(administrator.text());
    }

    private static String linkIn(String text) {
        var link = LINK.matcher(text);
        assertThat(link.find()).as("a link in " + text).isTrue();
        return link.group();
    }

    private static void picture(Visitor visitor, String name) {
        if (Boolean.getBoolean("guide")) {
            visitor.page()
                    .screenshot(new ScreenshotOptions()
                            .setFullPage(true)
                            .setClip(0, 0, 1280, 900)
                            .setPath(Path.of("docs", "images", name + ".png")));
        }
    }
}
