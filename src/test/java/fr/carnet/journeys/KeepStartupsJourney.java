package fr.carnet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("a buyer creates a sponsor, an incubator and a startup, and renames it; its product owner edits it")
class KeepStartupsJourney extends Journey {

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String former = "/startups/le-service-" + mark;
    private final String present = "/startups/service." + mark;

    @Test
    void fromNothingToAStartupThatItsProductOwnerKeeps() {
        var buyer = visitor("acheteur");
        addTheSponsor(buyer);
        createTheIncubator(buyer);
        createTheStartup(buyer);
        rename(buyer);
        editAsProductOwner();
        archive(buyer);
    }

    private void addTheSponsor(Visitor buyer) {
        buyer.open("/startups").look("01-startups");
        buyer.follow("Administrations porteuses").look("02-administrations");
        buyer.follow("Ajouter une administration").press("Ajouter l’administration");
        assertThat(buyer.text()).contains("Renseignez le nom de l’administration", "Renseignez l’adresse");
        buyer.look("03-administration-refusee");
        buyer.fill("Nom de l’administration", "Ministère " + mark)
                .fill("Adresse", "1 rue de l’Essai, 75007 Paris")
                .press("Ajouter l’administration");
        assertThat(buyer.text()).contains("L’administration est ajoutée");
        buyer.follow("Ajouter une administration")
                .fill("Nom de l’administration", "MINISTERE " + mark)
                .fill("Adresse", "Ailleurs")
                .press("Ajouter l’administration");
        assertThat(buyer.text()).contains("« Ministère " + mark + " » existe déjà");
        buyer.look("04-administration-en-double").follow("Ouvrir la fiche qui existe déjà");
        assertThat(buyer.page().getByLabel("Nom de l’administration").inputValue())
                .isEqualTo("Ministère " + mark);
        buyer.look("05-administration");
    }

    private void createTheIncubator(Visitor buyer) {
        buyer.open("/incubateurs").look("10-incubateurs");
        buyer.follow("Créer un incubateur")
                .fill("Nom de l’incubateur", "Fabrique " + mark)
                .select("Administration porteuse", "Ministère " + mark)
                .choose("En création")
                .fill("Conditions de réussite", "Deux porteurs à plein temps")
                .fill("Critères d’évaluation", "Trois startups en un an");
        buyer.look("11-incubateur-nouveau").press("Créer l’incubateur");
        assertThat(buyer.text())
                .containsIgnoringCase("En création")
                .contains("L’incubateur est créé", "Deux porteurs à plein temps", "Trois startups en un an");
        buyer.look("12-incubateur");
    }

    private void createTheStartup(Visitor buyer) {
        buyer.open("/startups").follow("Créer une startup");
        buyer.fill("Nom de la startup", "Le service " + mark)
                .fill("Mission", "Simplifier une démarche")
                .select("Incubateur", "Fabrique " + mark)
                .select("Administration porteuse", "Ministère " + mark)
                .fill("Site", "exemple.example")
                .press("Créer la startup");
        assertThat(buyer.text()).contains("« exemple.example » n’est pas une adresse");
        buyer.look("20-startup-refusee");
        buyer.fill("Site", "https://exemple.example/l'été").press("Créer la startup");
        assertThat(buyer.text()).contains("La startup est créée", "https://exemple.example/l'été", "Fabrique " + mark);
        assertThat(buyer.page().url()).endsWith(former);
        buyer.look("21-startup");
    }

    private void rename(Visitor buyer) {
        buyer.follow("Changer l’adresse").look("22-adresse");
        buyer.fill("Identifiant", "service." + mark).press("Changer l’adresse");
        assertThat(buyer.text()).contains("L’adresse est changée");
        assertThat(buyer.page().url()).endsWith(present);
        buyer.open(former);
        assertThat(buyer.page().url()).endsWith(present);
    }

    private void editAsProductOwner() {
        var owner = visitor("produit");
        assertThat(owner.statusOf(present)).isEqualTo(404);
        assertThat(owner.statusOf(former)).isEqualTo(404);
        jdbc.sql("""
                insert into account_startup (account_id, startup_id)
                select a.id, s.id from account a, startup s where a.username = 'produit' and s.slug = ?""").param("service." + mark).update();
        owner.open(former);
        assertThat(owner.text()).contains("Modifier la fiche").doesNotContain("Changer l’adresse");
        owner.follow("Modifier la fiche")
                .fill("Part de son temps, en pour cent", "60")
                .fill("Licence", "MIT")
                .fill("Langages", "Java, SQL");
        owner.look("30-startup-a-modifier").press("Enregistrer");
        assertThat(owner.text()).contains("La startup est enregistrée", "60 %", "MIT", "Java, SQL");
        owner.look("31-startup-modifiee");
        assertThat(owner.statusOf("/startups/nouvelle")).isEqualTo(404);
    }

    private void archive(Visitor buyer) {
        jdbc.sql("delete from account_startup where startup_id = (select id from startup where slug = ?)")
                .param("service." + mark)
                .update();
        buyer.open(present).follow("Archiver").look("40-a-archiver");
        buyer.press("Archiver");
        assertThat(buyer.text()).contains("La startup est archivée", "n’est plus proposée à la commande");
        buyer.open("/startups?q=" + mark);
        assertThat(buyer.text()).contains("Aucune startup ne correspond");
        buyer.open("/startups?etat=archivee&q=" + mark);
        assertThat(buyer.text()).contains("Le service " + mark);
    }
}
