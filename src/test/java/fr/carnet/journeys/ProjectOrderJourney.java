package fr.carnet.journeys;

import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName(
        "un bon pour un projet numérique: a buyer creates the project and orders A-2018's units for it (A-2018 § 1.2)")
class ProjectOrderJourney extends Journey {

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Démarche " + mark;
    private final String address = "/projets/demarche-" + mark;
    private String order;

    @Test
    void fromNothingToAnOrderForAProject() {
        var buyer = visitor("acheteur");
        createTheProject(buyer);
        isRefusedByAnAgreementThatOrdersNoProjects(buyer);
        prepare(buyer);
        issue(buyer);
        find(buyer);
        followTheWorkOfADemonstrationProject(buyer);
        isReadByItsProductOwnerAlone();
    }

    private void createTheProject(Visitor buyer) {
        buyer.open("/projets").look("01-projets").follow("Créer un projet").press("Créer le projet");
        assertThat(buyer.text())
                .contains("Renseignez le nom du projet", "Renseignez la description", "Choisissez l’administration");
        buyer.look("02-projet-refuse");
        new Keyboard(buyer)
                .type("Nom du projet", name)
                .type("Description", "Dématérialiser une démarche pour les agents")
                .select("Administration porteuse", "Direction fictive de l’Emploi")
                .press("Créer le projet");
        assertThat(buyer.text())
                .contains("Le projet est créé", "Dématérialiser une démarche", "Direction fictive de l’Emploi")
                .doesNotContain("Phase");
        assertThat(buyer.page().url()).endsWith(address);
        buyer.look("03-projet");
    }

    private void isRefusedByAnAgreementThatOrdersNoProjects(Visitor buyer) {
        new Keyboard(buyer)
                .follow("Commander pour ce projet")
                .choose("Sur quel lot commandez-vous", "A-2016, lot 2")
                .press("Enregistrer et continuer");
        assertThat(buyer.text()).contains("L’accord-cadre A-2016 ne commande pas de projet numérique (A-2016, § 2.2)");
        buyer.look("04-accord-refuse");
    }

    private void prepare(Visitor buyer) {
        assertThat(buyer.page().locator("#project option:checked").innerText()).isEqualTo(name);
        var keyboard = new Keyboard(buyer);
        keyboard.choose("Sur quel lot commandez-vous", "A-2018, lot 1")
                .choose("Pour quoi commandez-vous", "Une startup")
                .choose("Pour quoi commandez-vous", "Un projet numérique")
                .press("Enregistrer et continuer");
        assertThat(buyer.text()).contains("Le brouillon est enregistré", "DEVOPS", "DESIGN");
        keyboard.type("Quantité DEVOPS", "1");
        buyer.look("05-unites");
        keyboard.press("Enregistrer et continuer").press("Enregistrer et continuer");
        buyer.page().fill("#startsOn", TODAY.toString());
        buyer.page().fill("#endsOn", TODAY.plusMonths(3).minusDays(1).toString());
        for (String criterion : List.of("stakeholders", "product", "service", "impacts")) {
            buyer.page().check("[name=" + criterion + "Level][value=SIMPLE]", forced());
            buyer.page().fill("#" + criterion + "Note", "Peu d’acteurs");
        }
        buyer.page().check("[name=complexity][value=SIMPLE]", forced());
        buyer.page().fill("#placeOfWork", "20 avenue de Ségur, 75007 Paris");
        buyer.page().fill("#billingSiret", "11000001600003");
        assertThat(buyer.page().inputValue("#beneficiary")).isEqualTo("Direction fictive de l’Emploi");
        buyer.press("Enregistrer et continuer");
    }

    private static com.microsoft.playwright.Page.CheckOptions forced() {
        return new com.microsoft.playwright.Page.CheckOptions().setForce(true);
    }

    private void issue(Visitor buyer) {
        assertThat(buyer.text())
                .contains("Projet numérique " + name, "60 jours/homme")
                .doesNotContain("Phase", "Startup d’État " + name);
        buyer.look("06-relecture").press("Émettre le bon de commande");
        assertThat(buyer.text()).contains("est émis", name + " · Projet numérique");
        order = buyer.page().url().replaceFirst(".*(/bons-de-commande/[^/?#]+).*", "$1");
        buyer.look("07-emis");
        var pdf = buyer.page().request().get(buyer.page().url().replaceFirst("[?#].*", "") + "/bon.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
        buyer.follow(name).look("08-projet-et-son-bon");
        assertThat(buyer.text()).contains("Bons de commande", "BC-2018-");
    }

    private void find(Visitor buyer) {
        buyer.open("/bons-de-commande?startup=demarche-" + mark);
        assertThat(buyer.page().locator("#bons tbody tr").allInnerTexts())
                .singleElement()
                .asString()
                .contains(name, "(Projet)");
        buyer.look("09-liste");
        buyer.open("/recherche?q=" + mark);
        assertThat(buyer.page().locator("main h2").allTextContents()).contains("Projets numériques");
        buyer.open(address).follow("Archiver");
        assertThat(buyer.text()).contains("L’archivage est refusé", "BC-2018-");
        buyer.look("10-archivage-refuse");
    }

    /** Days, statements and deliverables of an order for a project lead to the project, not to a startup. */
    private void followTheWorkOfADemonstrationProject(Visitor buyer) {
        String project = "/projets/annuaire-des-services";
        buyer.open("/suivi/synthese?par=startup&startup=annuaire-des-services");
        assertThat(buyer.page().locator("#synthese a[href='" + project + "']").innerText())
                .isEqualTo("Annuaire des services");
        for (String list : List.of("/releves", "/livrables")) {
            buyer.open(list + "?startup=annuaire-des-services");
            String one = buyer.page()
                    .locator("main tbody a[href^='" + list + "/']")
                    .first()
                    .getAttribute("href");
            buyer.open(one);
            assertThat(buyer.page().locator("main a[href='" + project + "']").count())
                    .as(one)
                    .isPositive();
        }
        buyer.open(project).look("12-projet-et-ses-jours");
        assertThat(buyer.text()).contains("Jours commandés et consommés").doesNotContain("phase");
    }

    private void isReadByItsProductOwnerAlone() {
        var owner = visitor("produit");
        assertThat(owner.statusOf(address)).isEqualTo(404);
        assertThat(owner.statusOf(order)).isEqualTo(404);
        jdbc.sql("""
                insert into account_startup (account_id, startup_id)
                select a.id, s.id from account a, startup s where a.username = 'produit' and s.slug = ?""").param("demarche-" + mark).update();
        owner.open(address).look("11-projet-de-sa-responsable");
        owner.follow("Modifier la fiche")
                .fill("Site", "https://demarche.example")
                .press("Enregistrer");
        assertThat(owner.text()).contains("Le projet est enregistré", "https://demarche.example");
        assertThat(owner.statusOf(order)).isEqualTo(200);
        assertThat(owner.statusOf(address + "/adresse")).isEqualTo(404);
        var coach = visitor("coach");
        assertThat(coach.statusOf(address)).isEqualTo(404);
        assertThat(coach.statusOf(order)).isEqualTo(404);
        jdbc.sql("delete from account_startup where startup_id = (select id from startup where slug = ?)")
                .param("demarche-" + mark)
                .update();
    }
}
