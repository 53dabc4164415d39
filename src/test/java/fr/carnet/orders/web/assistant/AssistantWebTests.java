package fr.carnet.orders.web.assistant;

import static fr.carnet.orders.Contracts.A_2016_LOT_2;
import static fr.carnet.orders.Contracts.A_2018;
import static fr.carnet.orders.order.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.LotChoice;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.Contracts;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.mentions.Complexity;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.OrderBuilder;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.web.OrderDocumentBuilder;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Money;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import fr.carnet.startups.StartupStanding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.OptimisticLockingFailureException;

class AssistantWebTests extends OrdersWebTestBase {

    private static final String DEVOPS =
            Contracts.unit(A_2018, "DEVOPS").value().toString();

    @BeforeEach
    void lots() {
        given(agreements.lots(any())).willReturn(List.of(lot(A_2018, true), lot(A_2016_LOT_2, false)));
        given(agreements.lot(any(), any())).willReturn(A_2018);
    }

    @Test
    void offersLotsInForceAndShowsTheOthersWithTheirDates() {
        var page = page(Viewers.buyer(), "/bons-de-commande/nouveau");

        assertThat(page.select("input[name=lot][value=" + A_2018.id().value() + "]")
                        .hasAttr("disabled"))
                .isFalse();
        assertThat(page.select("input[name=lot][value=" + A_2016_LOT_2.id().value() + "]")
                        .hasAttr("disabled"))
                .isTrue();
        assertThat(page.text()).contains("Hors validité");
    }

    @Test
    void asksForWhatIsMissingWhereItIsMissing() {
        var page = html(post(Viewers.buyer(), "/bons-de-commande/nouveau", "about", "STARTUP", "seen", "0"));

        assertThat(page.select("#lot-messages").text()).isNotBlank();
        assertThat(page.select("#startup-messages").text())
                .isEqualTo("Choisissez la startup pour laquelle vous commandez.");
        then(drafts).should(never()).open(any(), any(), any(), any());
    }

    @Test
    void savesADraftFromTheFirstStepOn() {
        var id = new OrderId(ID);
        var startup = UUID.randomUUID();
        given(drafts.open(id, A_2018.id(), new OrderTarget.ForStartup(new StartupId(startup)), Viewers.buyer()))
                .willReturn(id);

        var answer = post(
                Viewers.buyer(),
                "/bons-de-commande/nouveau",
                "lot",
                A_2018.id().value().toString(),
                "about",
                "STARTUP",
                "startup",
                startup.toString(),
                "draft",
                ID.toString(),
                "seen",
                "0");

        assertThat(answer.getRedirectedUrl()).isEqualTo(ORDER + "/modifier/unites");
    }

    @Test
    void refusesAtOnceATargetThatNoUnitOfTheLotIsFor() {
        var page = html(post(
                Viewers.buyer(),
                "/bons-de-commande/nouveau",
                "lot",
                A_2018.id().value().toString(),
                "about",
                "INCUBATORS",
                "incubators",
                UUID.randomUUID().toString(),
                "seen",
                "0"));

        assertThat(page.select("[data-carnet=erreurs]").text()).contains("Aucune unité d’œuvre du lot");
        then(drafts).should(never()).open(any(), any(), any(), any());
    }

    @Test
    @DisplayName("A-2018 § 1.2: step 1 offers digital projects, and says which agreements order them")
    void offersDigitalProjects() {
        var project = UUID.randomUUID();
        given(startups.orderableProjects(any()))
                .willReturn(List.of(new StartupStanding(
                        new StartupId(project),
                        StartupKind.PROJECT,
                        "demarche",
                        "Ma démarche",
                        false,
                        null,
                        false,
                        null,
                        null,
                        null,
                        "Ministère",
                        "1 rue de l’Exemple")));

        var page = page(Viewers.buyer(), "/bons-de-commande/nouveau?projet=" + project);

        assertThat(page.select("input[name=about][value=PROJECT]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("#project option[selected]").text()).isEqualTo("Ma démarche");
        assertThat(page.select(".carnet-target__project").text())
                .contains("Accords-cadres qui en commandent : A-2018.")
                .doesNotContain("A-2016");
    }

    @Test
    @DisplayName("A-2016 § 2.2: no digital project on a lot whose agreement orders none, with the clause")
    void refusesAtOnceAProjectThatTheAgreementDoesNotOrder() {
        given(agreements.lot(any(), any())).willReturn(A_2016_LOT_2);
        var page = html(post(
                Viewers.buyer(),
                "/bons-de-commande/nouveau",
                "lot",
                A_2016_LOT_2.id().value().toString(),
                "about",
                "PROJECT",
                "project",
                UUID.randomUUID().toString(),
                "seen",
                "0"));

        assertThat(page.select("#about-messages").text())
                .contains("L’accord-cadre A-2016 ne commande pas de projet numérique (A-2016, § 2.2)");
        then(drafts).should(never()).open(any(), any(), any(), any());
    }

    @Test
    void asksWhichProject() {
        var page = html(post(
                Viewers.buyer(),
                "/bons-de-commande/nouveau",
                "lot",
                A_2018.id().value().toString(),
                "about",
                "PROJECT",
                "seen",
                "0"));
        assertThat(page.select("#project-messages").text()).contains("Choisissez le projet numérique");
    }

    @Test
    @DisplayName("A-2016 § 2.2: every unit of a lot that orders no projects says so")
    void offersNoUnitOfAnAgreementThatOrdersNoProjects() {
        prepares(anOrder().of(A_2016_LOT_2).forAProject());

        var page = page(Viewers.buyer(), ORDER + "/modifier/unites");

        assertThat(page.select("input[name^=quantities]")).isEmpty();
        assertThat(page.select("main").text())
                .contains("« Mes Aides » est un projet numérique, et l’accord-cadre A-2016 n’en commande pas");
    }

    @Test
    @DisplayName("A call-off starts empty: frappe/erpnext#34279, aureuserp#1043")
    void quantitiesStartEmpty() {
        prepares(anOrder().of(A_2018));

        var page = page(Viewers.buyer(), ORDER + "/modifier/unites");

        assertThat(page.select("input[name^=quantities]")).hasSize(4).allSatisfy(field -> assertThat(field.val())
                .isEmpty());
    }

    @Test
    @DisplayName("A-2016 § 4.2 to 4.5: what is not offered says which clause excludes it")
    void whatIsNotOfferedSaysWhy() {
        prepares(anOrder().of(A_2016_LOT_2).forAStartupIn(Phase.CONSTRUCTION));

        var page = page(Viewers.buyer(), ORDER + "/modifier/unites");

        assertThat(page.select("input[name^=quantities]")).hasSize(3);
        assertThat(page.select("main").text())
                .contains("UO-L2.3.1 est réservée à la phase Consolidation (A-2016, § 4.4), or Mes Aides est en phase")
                .contains("UO-L2.4.1");
    }

    @Test
    void aQuantityThatIsNoNumberIsKeptAsTypedWithItsError() {
        prepares(anOrder().of(A_2018));

        var page = html(
                post(Viewers.buyer(), ORDER + "/modifier/unites", "quantities[" + DEVOPS + "]", "deux", "seen", "0"));

        assertThat(page.select("input[name='quantities[" + DEVOPS + "]']").val())
                .isEqualTo("deux");
        assertThat(page.select(".fr-message--error").text()).contains("Écrivez un nombre");
        then(drafts).should(never()).choose(any(), anyLong(), any(), any());
    }

    @Test
    @DisplayName("style.md § 12: going back loses nothing")
    void goesBackAStepWithWhatWasTyped() {
        var answer = post(
                Viewers.buyer(),
                ORDER + "/modifier/unites",
                "quantities[" + DEVOPS + "]",
                "3",
                "seen",
                "4",
                "suite",
                "retour");
        assertThat(answer.getRedirectedUrl()).isEqualTo(ORDER + "/modifier/objet");
        then(drafts).should().choose(any(), eq(4L), any(), any());
    }

    @Test
    void quantitiesAreReadAsFrenchPeopleWriteThem() {
        post(Viewers.buyer(), ORDER + "/modifier/unites", "quantities[" + DEVOPS + "]", "1,5", "seen", "4");

        then(drafts)
                .should()
                .choose(
                        new OrderId(ID),
                        4,
                        Map.of(new WorkUnitId(UUID.fromString(DEVOPS)), new BigDecimal("1.5")),
                        Viewers.buyer());
    }

    @Test
    void aQuantityBetweenTheStepsIsRefusedAtItsField() {
        prepares(anOrder().of(A_2018));
        willThrow(new RuleViolation("order.quantity-step", "DEVOPS", BigDecimal.ONE))
                .given(drafts)
                .choose(any(), anyLong(), any(), any());

        var page = html(
                post(Viewers.buyer(), ORDER + "/modifier/unites", "quantities[" + DEVOPS + "]", "1,5", "seen", "4"));

        assertThat(page.select("#quantities-" + DEVOPS + "-messages").text())
                .isEqualTo("DEVOPS se commande par pas de 1. Corrigez la quantité.");
    }

    @Test
    void allTheQuantitiesThatAreRefusedAreSaidAtOnce() {
        prepares(anOrder().of(A_2018));
        var hosting = Contracts.unit(A_2018, "HEBERGEMENT").value();
        willAnswer(call -> {
                    RuleViolation.refuse(List.of(
                            Refusal.of("order.quantity-step", "DEVOPS", BigDecimal.ONE),
                            Refusal.of("order.quantity-positive", "HEBERGEMENT")));
                    return null;
                })
                .given(drafts)
                .choose(any(), anyLong(), any(), any());

        var page = html(post(
                Viewers.buyer(),
                ORDER + "/modifier/unites",
                "quantities[" + DEVOPS + "]",
                "1,5",
                "quantities[" + hosting + "]",
                "-1",
                "seen",
                "4"));

        assertThat(page.select("#quantities-" + DEVOPS + "-messages").text()).contains("pas de 1");
        assertThat(page.select("#quantities-" + hosting + "-messages").text()).contains("supérieure à zéro");
    }

    @Test
    void aQuantityThatIsNoNumberHidesNothingThatIsRefusedOfTheOthers() {
        prepares(anOrder().of(A_2018));
        var hosting = Contracts.unit(A_2018, "HEBERGEMENT").value();

        var page = html(post(
                Viewers.buyer(),
                ORDER + "/modifier/unites",
                "quantities[" + DEVOPS + "]",
                "deux",
                "quantities[" + hosting + "]",
                "-1",
                "seen",
                "0"));

        assertThat(page.select("#quantities-" + DEVOPS + "-messages").text()).contains("Écrivez un nombre");
        assertThat(page.select("#quantities-" + hosting + "-messages").text()).contains("supérieure à zéro");
    }

    @Test
    void whereTheContractorHasNoPriceTheAssistantSaysSoAndNotZero() {
        prepares(anOrder().of(Contracts.unpriced(A_2018, "DEVOPS")).with("DEVOPS", 1));

        var page = page(Viewers.buyer(), ORDER + "/modifier/unites");

        assertThat(page.select("#recapitulatif + dl").text())
                .contains("prix non renseigné pour DEVOPS")
                .doesNotContain("0,00");
        assertThat(page.select("#recapitulatif + dl a").eachAttr("href")).anyMatch(link -> link.endsWith("/bpu"));
        assertThat(page.select(".carnet-units").text()).contains("prix non renseigné au bordereau de Atelier Exemple");
        assertThat(page.select(".carnet-advice a").eachText())
                .anyMatch(advice -> advice.contains("aucun prix en vigueur") && advice.contains("(A-2018, § 2.1)"));
    }

    @Test
    @DisplayName("A-2018 § 4.2: the first rank of a cascade")
    void theContractorIsProposedWithTheReason() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 1));

        var page = page(Viewers.buyer(), ORDER + "/modifier/titulaire");

        assertThat(page.select("main").text()).contains("Atelier Exemple", "cascade", "rang 1");
        assertThat(page.select("input[name=award]").val())
                .isEqualTo(A_2018.awards().get(0).id().value().toString());
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsRefusedWithAllThatWasTyped() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 1));

        var page = html(post(
                Viewers.buyer(),
                ORDER + "/modifier/execution",
                "startsOn",
                "2026-12-10",
                "endsOn",
                "2026-12-01",
                "placeOfWork",
                "Lyon",
                "seen",
                "0"));

        assertThat(page.select("#endsOn-messages").text()).contains("La date de fin doit suivre");
        assertThat(page.select("input[name=placeOfWork]").val()).isEqualTo("Lyon");
        assertThat(page.select("input[name=startsOn]").val()).isEqualTo("2026-12-10");
    }

    @Test
    void aMistypedDateKeepsTheRest() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 1));

        var page = html(post(
                Viewers.buyer(),
                ORDER + "/modifier/execution",
                "startsOn",
                "demain",
                "placeOfWork",
                "Lyon",
                "seen",
                "5"));

        assertThat(page.select("input[name=startsOn]").val()).isEqualTo("demain");
        assertThat(page.select("input[name=placeOfWork]").val()).isEqualTo("Lyon");
        assertThat(page.select("input[name=seen]").val()).isEqualTo("5");
    }

    @Test
    void theReviewOfferedOnlyWhenNothingStandsInTheWay() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 1).mentioning(Mentions.of("", "")));
        var lacking = page(Viewers.buyer(), ORDER + "/emission");
        assertThat(lacking.select("main button[type=submit]")).isEmpty();
        assertThat(lacking.select("aside a[href$=/modifier/execution]").text())
                .contains("La période d’exécution manque", "Le niveau de complexité est fixé à l’émission");

        prepares(anOrder().of(A_2018).with("DEVOPS", 1));
        var ready = page(Viewers.buyer(), ORDER + "/emission");
        assertThat(ready.select("main button[type=submit]").text()).isEqualTo("Émettre le bon de commande");
        assertThat(ready.select("input[name=total]").val()).isEqualTo("39600.10");
    }

    @Test
    void issuesWhatWasReadAndSaysTheNumber() {
        given(issuing.issue(new OrderId(ID), 3, Money.of("39600.10"), Viewers.buyer()))
                .willReturn("BC-2018-2026-0042");

        var answer = post(Viewers.buyer(), ORDER + "/emission", "seen", "3", "total", "39600.10");

        assertThat(answer.getRedirectedUrl()).isEqualTo(ORDER);
    }

    @Test
    void aTotalThatChangedSinceIsShownAnewBeforeASecondPress() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 1));
        given(issuing.issue(any(), anyLong(), any(), any()))
                .willThrow(new RuleViolation("order.total-changed", Money.of("39600.10"), Money.of("38000")));

        var page = html(post(Viewers.buyer(), ORDER + "/emission", "seen", "3", "total", "38000"));

        assertThat(page.select("[data-carnet=erreurs]").text()).contains("Les prix ont changé");
        assertThat(page.select("input[name=total]").val()).isEqualTo("39600.10");
    }

    @Test
    void aReviewOfADraftThatSomeoneElseChangedIsShownAnew() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 2));
        given(issuing.issue(any(), anyLong(), any(), any()))
                .willThrow(new OptimisticLockingFailureException("changed"));

        var answer = post(Viewers.buyer(), ORDER + "/emission", "seen", "3", "total", "1");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(html(answer).select("[role=alert]").text()).contains("Quelqu’un l’a modifié");
        assertThat(html(answer).select("input[name=total]").val()).isEqualTo("79200.20");
    }

    @Test
    void aStepSentFromAnOldPageComesBackWithWhatWasTypedAndWhatChanged() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 2));
        given(draftQueries.lastChange(any()))
                .willReturn(Optional.of(new DraftQueries.LastChange(
                        "Bérénice Acheteuse", OffsetDateTime.parse("2026-11-22T10:00:00Z"))));
        willThrow(new OptimisticLockingFailureException("changed"))
                .given(drafts)
                .choose(any(), anyLong(), any(), any());

        var answer = post(Viewers.buyer(), ORDER + "/modifier/unites", "quantities[" + DEVOPS + "]", "3", "seen", "99");

        var page = html(answer);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(page.select("[role=alert]").text())
                .contains("Bérénice Acheteuse l’a modifié le 22 nov. 2026")
                .contains("Quantité DEVOPS : « 2 » est enregistré, vous avez saisi « 3 »");
        assertThat(page.select("input[name='quantities[" + DEVOPS + "]']").val())
                .isEqualTo("3");
        assertThat(page.select("input[name=seen]").val()).isEqualTo("0");
    }

    @Test
    void anOldPageOfTheExecutionNamesEachFieldThatDiffers() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 2));
        willThrow(new OptimisticLockingFailureException("changed"))
                .given(drafts)
                .describe(any(), anyLong(), any(), any());

        var page = html(post(
                Viewers.buyer(),
                ORDER + "/modifier/execution",
                "placeOfWork",
                "Lyon",
                "productLevel",
                "COMPLEX",
                "billingSiret",
                "00000001800010",
                "seen",
                "99"));

        assertThat(page.select("[role=alert] li").eachText())
                .contains("Lieu d’exécution : « Paris » est enregistré, vous avez saisi « Lyon ».")
                .contains("Complexité du produit : « Simple » est enregistré, vous avez saisi « Complexe ».")
                .contains("Code service : « SERVICE » est enregistré, vous avez saisi « rien ».")
                .noneMatch(difference -> difference.startsWith("SIRET"));
        assertThat(page.select("input[name=placeOfWork]").val()).isEqualTo("Lyon");
    }

    @Test
    void enterInAFieldGoesOnRatherThanToAButtonInTheMiddle() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 1));

        var first = page(Viewers.buyer(), ORDER + "/modifier/execution")
                .select("main form button[type=submit]")
                .first();

        assertThat(first.hasAttr("name")).isFalse();
        assertThat(first.attr("tabindex")).isEqualTo("-1");
    }

    @Test
    void whatCannotBeReadAndWhatCannotBeRightIsSaidAtOnce() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 1));

        var page = html(post(
                Viewers.buyer(),
                ORDER + "/modifier/execution",
                "startsOn",
                "bientôt",
                "endsOn",
                "9999-12-31",
                "billingSiret",
                "123",
                "seen",
                "0"));

        assertThat(page.select("#startsOn-messages").text()).contains("Saisissez une date entre 2000 et 2099");
        assertThat(page.select("#endsOn-messages").text()).contains("Saisissez une date entre 2000 et 2099");
        assertThat(page.select("#billingSiret-messages").text()).contains("quatorze chiffres");
        assertThat(page.select("input[name=endsOn]").val()).isEqualTo("9999-12-31");

        page = html(post(
                Viewers.buyer(),
                ORDER + "/modifier/execution",
                "startsOn",
                "2026-12-31",
                "endsOn",
                "2026-12-01",
                "billingSiret",
                "123",
                "seen",
                "0"));

        assertThat(page.select("#endsOn-messages").text()).contains("La date de fin doit suivre");
        assertThat(page.select("#billingSiret-messages").text()).contains("quatorze chiffres");
        then(drafts).should(never()).describe(any(), anyLong(), any(), any());
    }

    @Test
    void referencesThatCannotBeRightAreSaidAtTheirFields() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 1));

        var page = html(post(
                Viewers.buyer(),
                ORDER + "/modifier/execution",
                "billingSiret",
                "110 002 011 00045",
                "billingService",
                "Numérique",
                "billingCommitment",
                "1".repeat(51),
                "seen",
                "0"));

        assertThat(page.select("#billingSiret-messages").text()).contains("clé de contrôle (formule de Luhn)");
        assertThat(page.select("#billingService-messages").text()).contains("au plus 100 caractères");
        assertThat(page.select("#billingCommitment-messages").text()).contains("au plus 50 caractères");
        assertThat(page.select("input[name=billingSiret]").val()).isEqualTo("110 002 011 00045");
        then(drafts).should(never()).describe(any(), anyLong(), any(), any());
    }

    @Test
    void referencesOfAnEarlierOrderFillTheNext() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 1));
        var earlier = UUID.randomUUID();
        given(draftQueries.references(any()))
                .willReturn(List.of(new DraftQueries.References(
                        earlier, "BC-2018-2026-0007", "2 rue Neuve", "Lyon", "11000201100044", "FAC0000075")));
        assertThat(page(Viewers.buyer(), ORDER + "/modifier/execution")
                        .select("button[name=reprendre]")
                        .attr("aria-label"))
                .contains("BC-2018-2026-0007");

        var answer = post(
                Viewers.buyer(),
                ORDER + "/modifier/execution",
                "beneficiary",
                "Ministère fictif",
                "placeOfWork",
                "Paris",
                "billingCommitment",
                "1000000001",
                "reprendre",
                earlier.toString(),
                "seen",
                "4");

        assertThat(answer.getRedirectedUrl()).isEqualTo(ORDER + "/modifier/execution#facturation");
        var stated = ArgumentCaptor.forClass(Mentions.class);
        then(drafts).should().describe(eq(new OrderId(ID)), eq(4L), stated.capture(), eq(Viewers.buyer()));
        assertThat(stated.getValue())
                .extracting(
                        Mentions::beneficiary,
                        Mentions::beneficiaryAddress,
                        Mentions::placeOfWork,
                        Mentions::billingSiret,
                        Mentions::billingService,
                        Mentions::billingCommitment)
                .containsExactly(
                        "Ministère fictif", "2 rue Neuve", "Lyon", "11000201100044", "FAC0000075", "1000000001");
    }

    @Test
    @DisplayName("A-2016 § 4.3.4: the criteria lead to a proposal; the buyer decides")
    void theLevelThatTheCriteriaLeadToIsProposed() {
        prepares(anOrder()
                .of(A_2018)
                .with("DEVOPS", 1)
                .mentioning(new Mentions(
                        null, "", OrderBuilder.criteria(Complexity.COMPLEX), null, null, "", "", "", "", "", "")));

        var page = page(Viewers.buyer(), ORDER + "/modifier/execution");

        assertThat(page.select("main").text()).contains("Niveau proposé d’après les quatre critères : Complexe");
        assertThat(page.select("input[name=complexity][checked]").val()).isEqualTo("COMPLEX");
        assertThat(page.select("input[name=impactsLevel]")).hasSize(3);
    }

    @Test
    void whatIsChosenIsFoldedAtTheTopOfANarrowPage() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 1));

        var page = page(Viewers.buyer(), ORDER + "/modifier/unites");

        assertThat(page.select("details.carnet-fold summary").text().replaceAll("\\h", " "))
                .isEqualTo("Ce brouillon : 60 j, 39 600,10 € HT");
        assertThat(page.select("details.carnet-fold").hasAttr("open")).isFalse();
        assertThat(page.select("[id=recapitulatif]")).hasSize(1);
    }

    @Test
    @DisplayName("Lesson 3: what is left before the maximum, and what others prepare")
    void theMaximumIsInView() {
        prepares(anOrder()
                .of(Contracts.A_THIRD)
                .with("AGILE", 1)
                .whileCommitted("60000")
                .whileOthersPrepare("15000"));

        assertThat(page(Viewers.buyer(), ORDER + "/modifier/unites")
                        .select("aside")
                        .text()
                        .replaceAll("\\h", " "))
                .contains("Avant le maximum 40 000,00 € HT", "Autres brouillons 15 000,00 € HT en préparation");
    }

    @Test
    void isTakenUpAgainWhereSomethingIsMissing() {
        prepares(anOrder().of(A_2018));
        assertThat(get(Viewers.buyer(), ORDER + "/modifier").getRedirectedUrl()).isEqualTo(ORDER + "/modifier/unites");

        prepares(anOrder().of(A_2018).with("DEVOPS", 1));
        assertThat(get(Viewers.buyer(), ORDER + "/modifier").getRedirectedUrl()).isEqualTo(ORDER + "/emission");
    }

    @Test
    void whatWasIssuedMeanwhileLeadsToTheOrder() {
        given(issuing.check(any(), any()))
                .willThrow(noDraft(anOrder().of(A_2018).with("DEVOPS", 1).issued()));

        for (var path : List.of("/modifier", "/modifier/unites", "/modifier/execution", "/emission")) {
            var answer = get(Viewers.buyer(), ORDER + path);
            assertThat(answer.getRedirectedUrl()).as(path).startsWith("/bons-de-commande/");
        }
    }

    /** As the domain refuses it. */
    private static RuntimeException noDraft(PurchaseOrder issued) {
        return (RuntimeException) catchThrowable(() -> OrderBuilder.takeOver(issued));
    }

    @Test
    void isAbsentForAllButBuyers() {
        for (var viewer :
                List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent(), Viewers.administrator())) {
            for (var path : List.of(
                    "/bons-de-commande/nouveau",
                    ORDER + "/modifier",
                    ORDER + "/modifier/objet",
                    ORDER + "/modifier/unites",
                    ORDER + "/modifier/titulaire",
                    ORDER + "/modifier/execution",
                    ORDER + "/emission",
                    "/bons-de-commande/brouillons")) {
                assertThat(get(viewer, path).getStatus()).as(path).isEqualTo(404);
            }
        }
    }

    private void prepares(OrderBuilder order) {
        given(issuing.check(any(), any())).willReturn(order.check());
        given(documents.find(any(), any())).willReturn(Optional.of(OrderDocumentBuilder.document(order.draft())));
    }

    private static LotChoice lot(LotTerms lot, boolean orderable) {
        return new LotChoice(
                lot.id(),
                lot.agreement().id(),
                lot.agreement().reference(),
                lot.agreement().title(),
                lot.number(),
                lot.title(),
                AllocationRule.SINGLE,
                LocalDate.of(2024, 2, 1),
                LocalDate.of(2028, 1, 31),
                lot.agreement().ordersProjects(),
                orderable);
    }
}
