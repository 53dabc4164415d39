package fr.carnet.orders.issuing;

import static fr.carnet.orders.Contracts.A_2018;
import static fr.carnet.orders.Contracts.A_THIRD;
import static fr.carnet.orders.mentions.Complexity.COMPLEX;
import static fr.carnet.orders.mentions.Complexity.SIMPLE;
import static fr.carnet.orders.order.OrderBuilder.TODAY;
import static fr.carnet.orders.order.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.orders.Contracts;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.OrderBuilder;
import fr.carnet.shared.Money;
import fr.carnet.shared.Warning;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What forbids nothing but should be known. */
class WarningsTests {

    @Test
    @DisplayName("Lessons 3 and 29: drafts commit nothing, and show as in preparation")
    void otherDraftsAreSaidWhereNotAllFitUnderTheMaximum() {
        var order = anOrder().of(A_THIRD).with("AGILE", 1).whileCommitted("80000");

        assertThat(warnings(order.whileOthersPrepare("10000"))).isEmpty();
        assertThat(warnings(order.whileOthersPrepare("10000.01"))).containsExactly("order.drafts-beyond-maximum");
        assertThat(order.refusals()).isEmpty();
    }

    @Test
    void otherDraftsAreNotSaidWhereThisOneIsRefusedAnyway() {
        var order =
                anOrder().of(A_THIRD).with("AGILE", 1).whileCommitted("95000").whileOthersPrepare("50000");

        assertThat(warnings(order)).isEmpty();
        assertThat(order.refusals()).containsExactly("order.beyond-maximum");
    }

    @Test
    @DisplayName("A-2016 § 2.3: without a maximum, there is nothing to compete for")
    void otherDraftsAreNotSaidWithoutAMaximum() {
        assertThat(warnings(anOrder().of(A_2018).with("DEVOPS", 1).whileOthersPrepare("999999999")))
                .isEmpty();
    }

    @Test
    void aUnitThatCostsNothingIsOrderedWithAWord() {
        var order =
                anOrder().of(Contracts.free(A_2018, "DESIGN")).with("DESIGN", 2).with("DEVOPS", 1);

        assertThat(order.refusals()).isEmpty();
        assertThat(warnings(order)).containsExactly("order.zero-price");
        assertThat(order.draft().totals().exclVat()).isEqualTo(Money.of("39600.10"));
    }

    @Test
    @DisplayName("A-2016 § 4.1.2: the launch takes the month that follows the notification")
    void aLaunchOrderedLaterIsRemarkedOn() {
        var order = anOrder().of(Contracts.A_2016_LOT_2).forTheAgreement().with("UO-L2.0", 1);

        assertThat(warnings(order.on("2024-02-29").to("2024-03-10"))).isEmpty();
        assertThat(warnings(order.on("2024-03-01").to("2024-03-10"))).containsExactly("order.late-launch");
    }

    @Test
    void aLevelOtherThanTheOneProposedWantsAReason() {
        assertThat(warnings(anOrder().with("DEVOPS", 1).mentioning(level(""))))
                .containsExactly("order.complexity-differs");
        assertThat(warnings(anOrder().with("DEVOPS", 1).mentioning(level("Code repris d’un autre service"))))
                .isEmpty();
    }

    @Test
    void theStateIsBilledByServiceAndCommitment() {
        assertThat(warnings(anOrder().with("DEVOPS", 1).mentioning(billing("11000201100044", "FAC0000075", ""))))
                .containsExactly("order.state-without-references");
        assertThat(warnings(anOrder().with("DEVOPS", 1).mentioning(billing("11000201100044", "FAC0000075", "1"))))
                .isEmpty();
        assertThat(warnings(anOrder().with("DEVOPS", 1).mentioning(billing("00000001800010", "", ""))))
                .isEmpty();
    }

    private static Mentions level(String reason) {
        return new Mentions(
                SIMPLE,
                reason,
                OrderBuilder.criteria(COMPLEX),
                TODAY,
                TODAY.plusMonths(1),
                "Ministère fictif",
                "1 rue de l’Exemple",
                "Paris",
                "00000001800010",
                "",
                "");
    }

    private static Mentions billing(String siret, String service, String commitment) {
        return new Mentions(
                SIMPLE,
                "",
                OrderBuilder.SIMPLE_BY_ALL,
                TODAY,
                TODAY.plusMonths(1),
                "Ministère fictif",
                "1 rue de l’Exemple",
                "Paris",
                siret,
                service,
                commitment);
    }

    private static List<String> warnings(OrderBuilder order) {
        return order.check().warnings().stream().map(Warning::code).toList();
    }
}
