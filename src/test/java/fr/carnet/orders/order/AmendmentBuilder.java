package fr.carnet.orders.order;

import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.Contracts;
import fr.carnet.orders.amendment.Amendment;
import fr.carnet.orders.amendment.AmendmentCheck;
import fr.carnet.orders.issuing.Situation;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Amendments that read as the domain: {@code amend(order, A_2018).with("DEVOPS", 2).refusals()}. Valid unless said otherwise. */
public final class AmendmentBuilder {

    private final PurchaseOrder order;
    private LotTerms lot;
    private Situation situation;
    private final Map<WorkUnitId, BigDecimal> quantities = new LinkedHashMap<>();
    private final Set<WorkUnitId> openUnits = new HashSet<>();
    private Mentions mentions;
    private String reason = "Besoin précisé";
    private Money committed = Money.ZERO;
    private @Nullable Refusal worked;
    private LocalDate on = OrderBuilder.TODAY;

    private AmendmentBuilder(PurchaseOrder order, OrderBuilder builder, LotTerms lot) {
        this.order = order;
        this.lot = lot;
        this.situation = builder.check(order).situation();
        this.mentions = order.mentions();
        order.lines().forEach(line -> {
            quantities.put(line.unit(), line.quantity());
            openUnits.add(line.unit());
        });
    }

    public static AmendmentBuilder amend(PurchaseOrder order, OrderBuilder builder, LotTerms lot) {
        return new AmendmentBuilder(order, builder, lot);
    }

    public AmendmentBuilder with(String code, String quantity) {
        quantities.put(Contracts.unit(lot, code), new BigDecimal(quantity));
        return this;
    }

    public AmendmentBuilder without(String code) {
        quantities.remove(Contracts.unit(lot, code));
        return this;
    }

    public AmendmentBuilder during(String from, String to) {
        mentions = new Mentions(
                mentions.complexity(),
                mentions.complexityReasons(),
                mentions.criteria(),
                LocalDate.parse(from),
                LocalDate.parse(to),
                mentions.beneficiary(),
                mentions.beneficiaryAddress(),
                mentions.placeOfWork(),
                mentions.billingSiret(),
                mentions.billingService(),
                mentions.billingCommitment());
        return this;
    }

    public AmendmentBuilder billed(String siret) {
        mentions = new Mentions(
                mentions.complexity(),
                mentions.complexityReasons(),
                mentions.criteria(),
                mentions.startsOn(),
                mentions.endsOn(),
                mentions.beneficiary(),
                mentions.beneficiaryAddress(),
                mentions.placeOfWork(),
                siret,
                mentions.billingService(),
                mentions.billingCommitment());
        return this;
    }

    public AmendmentBuilder because(String reason) {
        this.reason = reason;
        return this;
    }

    public AmendmentBuilder at(LotTerms terms) {
        this.lot = terms;
        return this;
    }

    public AmendmentBuilder whileCommitted(String amount) {
        this.committed = Money.of(amount);
        return this;
    }

    public AmendmentBuilder whileDaysFallOutside() {
        this.worked = Refusal.of("order.days-outside", OrderBuilder.TODAY, OrderBuilder.TODAY);
        return this;
    }

    public AmendmentBuilder whileTheStartupIs(Situation situation) {
        this.situation = situation;
        return this;
    }

    public AmendmentBuilder on(String date) {
        this.on = LocalDate.parse(date);
        return this;
    }

    AmendmentCheck check() {
        return new AmendmentCheck(
                order, new Amendment(quantities, mentions, reason), lot, situation, openUnits, committed, worked, on);
    }

    public List<String> refusals() {
        return check().refusals().stream().map(Refusal::code).toList();
    }

    public PurchaseOrder done() {
        order.amend(check(), check().amendment().mentions());
        return order;
    }
}
