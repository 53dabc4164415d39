package fr.carnet.journeys;

import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A third agreement, typed in the browser without a mouse, up to an order of one unit and a half on it. */
class ThirdAgreementJourney extends Journey {

    /** In its second period, some five weeks before that one's notice deadline. */
    private static final LocalDate NOTIFIED = TODAY.minusMonths(22).plusDays(5);

    private static final List<String> COMPANIES =
            List.of("Fabrique Agile Modèle (société fictive)", "Studio Itérations Spécimen (société fictive)");

    @Test
    @DisplayName(
            "Buyers create an agreement with a maximum, a lot in turns and half units, and order on it, without code")
    void fromNothingToAnOrderOfAUnitAndAHalf() {
        Visitor buyer = visitor("acheteur");
        Keyboard keys = new Keyboard(buyer);
        createTheAgreement(buyer, keys);
        String agreement = buyer.page().url();
        addTheLot(buyer, keys);
        addTheUnits(buyer, keys);
        award(buyer, keys, agreement);
        price(buyer, keys, agreement);
        buyer.open(path(agreement)).look("20-accord-commandable");
        assertThat(buyer.text()).doesNotContain("Avant de pouvoir commander");
        order(buyer);
        buyer.open(path(agreement)).look("30-accord-engage");
        assertThat(buyer.text())
                .contains("15 000,00 €", "15 % du maximum", "85 000,00 €")
                .doesNotContain("()");
        notRenew(buyer, keys, agreement);
        knowNothingOfIt(visitor("correspondant2"), path(agreement));
    }

    private void createTheAgreement(Visitor buyer, Keyboard keys) {
        buyer.open("/accords");
        keys.follow("Nouvel accord-cadre");
        buyer.look("01-accord-nouveau");
        keys.type("Référence", "A-TROIS")
                .type("Préfixe des numéros de bons de commande", "bc trois")
                .type("Intitulé", "Développement agile à tour de rôle")
                .type("Objet", "Développements agiles, par demi-unités.")
                .type("Pouvoir adjudicateur", "Direction interministérielle du numérique")
                .type("Signataire des bons de commande", "La directrice interministérielle du numérique")
                .type("Procédure de passation", "Appel d’offres ouvert")
                .type("Maximum HT, en euros", "0")
                .date("Notifié le", NOTIFIED)
                .type("Clause de la validité (facultatif)", "art. 4")
                .press("Créer l’accord-cadre");
        assertThat(buyer.text()).contains("2 points à corriger", "« bc trois »", "laissez le champ vide");
        buyer.look("02-accord-refuse");
        keys.type("Préfixe des numéros de bons de commande", "BC-TROIS")
                .type("Maximum HT, en euros", "100 000")
                .press("Créer l’accord-cadre");
        assertThat(buyer.text())
                .contains("L’accord-cadre est créé", "Avant de pouvoir commander", "Ajouter un lot", "100 000,00 €")
                .contains("Préavis dans", "art. 4")
                .doesNotContain("Aucun maximum");
        buyer.look("03-accord-vide");
    }

    private void addTheLot(Visitor buyer, Keyboard keys) {
        keys.follow("Ajouter un lot")
                .type("Intitulé", "Lot unique")
                .choose("Comment le titulaire d’un bon de commande", "À tour de rôle");
        buyer.look("04-lot-nouveau");
        keys.press("Ajouter le lot");
        assertThat(buyer.text()).contains("Le lot est ajouté", "Ce catalogue est vide");
        buyer.look("05-lot-vide");
    }

    private void addTheUnits(Visitor buyer, Keyboard keys) {
        keys.follow("Ajouter une unité")
                .type("Code", "AGILE")
                .type("Clause", "art. 3")
                .type("Intitulé", "Développement agile")
                .select("Rémunération", "En jours")
                .type("Jours par unité (facultatif)", "20")
                .type("Pas de la quantité", "0,5")
                .tick("Développeur devops")
                .type("Développeur devops : années d’expérience au moins (facultatif)", "3")
                .type("Titre du livrable 1 (facultatif)", "Code source")
                .press("Ajouter un livrable")
                .type("Titre du livrable 2 (facultatif)", "Compte rendu")
                .tick("À chaque itération (livrable 2)")
                .press("Monter le livrable 2");
        assertThat(buyer.page().getByLabel("Titre du livrable 1").inputValue()).isEqualTo("Compte rendu");
        buyer.look("06-unite-nouvelle");
        keys.press("Ajouter l’unité au catalogue");
        assertThat(buyer.text())
                .contains("L’unité AGILE est ajoutée", "Par 0,5 unité", "Développeur devops (3 ans d’expérience")
                .containsSubsequence("À chaque itération", "Compte rendu", "Livrables attendus", "Code source");
        duplicate(buyer, keys);
        buyer.look("07-catalogue");
    }

    private void duplicate(Visitor buyer, Keyboard keys) {
        keys.follow("Dupliquer AGILE").type("Code", "AGILE").press("Ajouter l’unité au catalogue");
        assertThat(buyer.text()).contains("Un point à corriger", "Le code AGILE est déjà celui");
        keys.type("Code", "AGILE-BIS").press("Ajouter l’unité au catalogue");
        assertThat(buyer.text()).contains("AGILE-BIS");
        keys.follow("Retirer AGILE-BIS du catalogue").type("Motif du retrait", "Saisie par erreur");
        buyer.look("08-unite-a-retirer");
        keys.press("Retirer du catalogue");
        assertThat(buyer.text()).contains("retirée du catalogue", "Saisie par erreur");
        keys.follow("Supprimer AGILE-BIS");
        buyer.look("09-unite-a-supprimer");
        keys.press("Supprimer");
        assertThat(buyer.text()).contains("L’unité AGILE-BIS est supprimée");
    }

    private void award(Visitor buyer, Keyboard keys, String agreement) {
        for (var company : COMPANIES) {
            buyer.open(path(agreement) + "/lots/1/attribution");
            keys.select("Société", company).press("Ajouter ce titulaire");
            assertThat(buyer.text()).contains(company);
            keys.follow("Ajouter un correspondant")
                    .type("Nom", "Correspondante")
                    .type("Adresse électronique", "correspondante@carnet.example")
                    .press("Enregistrer");
        }
        buyer.open(path(agreement)).look("10-accord-a-completer");
        assertThat(buyer.text()).contains("2 prix manquants");
    }

    private void price(Visitor buyer, Keyboard keys, String agreement) {
        for (var company : COMPANIES) {
            buyer.open(path(agreement) + "/bpu");
            keys.follow("AGILE – " + company + ", lot 1")
                    .type("Prix unitaire HT (€)", "10 000")
                    .date("À partir du", TODAY)
                    .press("Enregistrer le prix");
            assertThat(buyer.text()).contains("En vigueur", "10 000,00 €");
        }
    }

    private void order(Visitor buyer) {
        buyer.open("/bons-de-commande/nouveau").choose("A-TROIS, lot 1");
        buyer.select("Startup d’État", "Guichet Clair").press("Enregistrer et continuer");
        buyer.page().getByLabel("Quantité AGILE").fill("1,3");
        buyer.press("Enregistrer et continuer");
        assertThat(buyer.text()).contains("0,5");
        buyer.page().getByLabel("Quantité AGILE").fill("1,5");
        buyer.look("21-demi-unites").press("Enregistrer et continuer").press("Enregistrer et continuer");
        buyer.fill("Début", TODAY.toString())
                .fill("Fin (incluse)", TODAY.plusMonths(1).toString());
        for (String level :
                List.of("stakeholdersLevel", "productLevel", "serviceLevel", "impactsLevel", "complexity")) {
            buyer.page().locator("label[for=" + level + "-1]").click();
        }
        buyer.fill("Lieu d’exécution", "20 avenue de Ségur, 75007 Paris").fill("SIRET", "11000001600003");
        buyer.fill("Code service", "DEMO-3").press("Enregistrer et continuer");
        assertThat(buyer.text()).doesNotContain("Avant d’émettre");
        buyer.press("Émettre le bon de commande");
        assertThat(buyer.text()).contains("est émis", "BC-TROIS-" + TODAY.getYear() + "-0001", "30");
    }

    private void notRenew(Visitor buyer, Keyboard keys, String agreement) {
        buyer.open("/?tout=oui").look("31-accueil");
        assertThat(buyer.text()).contains("la non-reconduction de l’accord-cadre A-TROIS");
        buyer.open(path(agreement));
        keys.follow("Ne pas reconduire").press("Enregistrer la non-reconduction");
        assertThat(buyer.text()).contains("Renseignez le motif de la non-reconduction");
        keys.type("Motif de la non-reconduction", "Un autre marché le remplace");
        buyer.look("32-non-reconduction");
        keys.press("Enregistrer la non-reconduction");
        assertThat(buyer.text())
                .contains("La non-reconduction est enregistrée", "Un autre marché le remplace", "Non reconduite")
                .doesNotContain("Préavis dans");
        buyer.look("33-accord-non-reconduit").open("/?tout=oui");
        assertThat(buyer.text()).doesNotContain("l’accord-cadre A-TROIS");
        buyer.open(path(agreement));
        keys.follow("Annuler la non-reconduction")
                .type("Motif de l’annulation", "Le remplaçant est retardé")
                .press("Annuler la non-reconduction");
        assertThat(buyer.text())
                .contains("La non-reconduction est annulée", "Préavis dans", "Le remplaçant est retardé");
        buyer.look("34-accord-de-nouveau-reconduit");
    }

    /** The second correspondent's company holds an award of it; an unknown agreement looks the same as a form. */
    private void knowNothingOfIt(Visitor correspondent, String agreement) {
        assertThat(correspondent.statusOf(agreement + "/modification")).isEqualTo(404);
        correspondent.open("/accords");
        assertThat(correspondent.text()).doesNotContain("Nouvel accord-cadre");
    }

    private static String path(String url) {
        return url.replaceAll("^https?://[^/]+", "");
    }
}
