package fr.carnet.orders.web;

import static fr.carnet.orders.Contracts.A_2016_LOT_2;
import static fr.carnet.orders.Contracts.A_2018;
import static fr.carnet.orders.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.LotChoice;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.Contracts;
import fr.carnet.orders.Mentions;
import fr.carnet.orders.OrderBuilder;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderTarget;
import fr.carnet.people.Viewers;
import fr.carnet.shared.Money;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
        then(drafts).should(never()).open(any(), any(), any());
    }

    @Test
    void savesADraftFromTheFirstStepOn() {
        var id = new OrderId(ID);
        var startup = UUID.randomUUID();
        given(drafts.open(A_2018.id(), new OrderTarget.ForStartup(new StartupId(startup)), Viewers.buyer()))
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
        then(drafts).should(never()).open(any(), any(), any());
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
        given(orders.issue(new OrderId(ID), 3, Money.of("39600.10"), Viewers.buyer()))
                .willReturn("BC-2018-2026-0042");

        var answer = post(Viewers.buyer(), ORDER + "/emission", "seen", "3", "total", "39600.10");

        assertThat(answer.getRedirectedUrl()).isEqualTo(ORDER);
    }

    @Test
    void aTotalThatChangedSinceIsShownAnewBeforeASecondPress() {
        prepares(anOrder().of(A_2018).with("DEVOPS", 1));
        given(orders.issue(any(), anyLong(), any(), any()))
                .willThrow(new RuleViolation("order.total-changed", Money.of("39600.10"), Money.of("38000")));

        var page = html(post(Viewers.buyer(), ORDER + "/emission", "seen", "3", "total", "38000"));

        assertThat(page.select("[data-carnet=erreurs]").text()).contains("Les prix ont changé");
        assertThat(page.select("input[name=total]").val()).isEqualTo("39600.10");
    }

    @Test
    void aDraftThatSomeoneElseChangedIsAConflict() {
        given(orders.issue(any(), anyLong(), any(), any())).willThrow(new OptimisticLockingFailureException("changed"));

        assertThat(post(Viewers.buyer(), ORDER + "/emission", "seen", "3", "total", "1")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void isTakenUpAgainWhereSomethingIsMissing() {
        prepares(anOrder().of(A_2018));
        assertThat(get(Viewers.buyer(), ORDER + "/modifier").getRedirectedUrl()).isEqualTo(ORDER + "/modifier/unites");

        prepares(anOrder().of(A_2018).with("DEVOPS", 1));
        assertThat(get(Viewers.buyer(), ORDER + "/modifier").getRedirectedUrl()).isEqualTo(ORDER + "/emission");
    }

    @Test
    void whatIsNoLongerADraftIsNotPrepared() {
        given(drafts.check(any(), any())).willThrow(new NotFound());

        assertThat(get(Viewers.buyer(), ORDER + "/modifier/unites").getStatus()).isEqualTo(404);
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
                    ORDER + "/emission")) {
                assertThat(get(viewer, path).getStatus()).as(path).isEqualTo(404);
            }
        }
    }

    private void prepares(OrderBuilder order) {
        given(drafts.check(any(), any())).willReturn(order.check());
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
                orderable);
    }
}
