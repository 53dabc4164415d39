package fr.carnet.agreements.prices;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.awards.AwardStore;
import fr.carnet.agreements.prices.PriceHistory.Effect;
import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the price schedule price by price; a price holds from its date until that of the next (domain.md § 1). */
@Service
@Transactional
public class Prices {

    private final PriceStore prices;
    private final AwardStore awards;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Prices(PriceStore prices, AwardStore awards, AuditTrail auditTrail, Clock clock) {
        this.prices = prices;
        this.awards = awards;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Sets a price from a day on; issued orders keep the price that they were issued with.
     *
     * @throws RuleViolation {@code price.before-notification}, {@code price.frozen} where an order was issued at the price
     *     that it would rewrite, {@code price.same} where that price holds already
     */
    public void set(AwardId awardId, WorkUnitId unit, LocalDate from, UnitPrice price, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.find(awardId).orElseThrow(NotFound::new);
        var code = prices.unit(awardId, unit).orElseThrow(NotFound::new);
        var notifiedOn = prices.lock(award.agreement()).orElseThrow(NotFound::new);
        if (from.isBefore(notifiedOn)) {
            throw new RuleViolation("price.before-notification", from, notifiedOn);
        }
        var verdict = prices.history(awardId, unit).judge(from, price.amount());
        if (verdict.effect() == Effect.UNCHANGED) {
            throw new RuleViolation("price.same", price.amount(), from);
        }
        var key = new PriceStore.Key(awardId.value(), unit.value());
        prices.write(List.of(new PriceStore.Written(key, from, price.amount())));
        var what = new LinkedHashMap<String, Object>();
        what.put("unit", code);
        what.put("from", from.toString());
        var amount = price.amount().amount().toPlainString();
        var before = verdict.before();
        what.put(
                "price",
                before == null ? amount : Map.of("before", before.amount().toPlainString(), "after", amount));
        auditTrail.record(viewer.actor(), "price.set", "award", awardId.value(), award.label(), what);
    }

    /**
     * Removes a price that has not begun, so that the one before it goes on.
     *
     * @throws RuleViolation {@code price.in-force} once it has begun
     */
    public void withdraw(AwardId awardId, WorkUnitId unit, LocalDate from, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.find(awardId).orElseThrow(NotFound::new);
        var code = prices.unit(awardId, unit).orElseThrow(NotFound::new);
        if (prices.lock(award.agreement()).isEmpty()
                || !prices.history(awardId, unit).holds(from)) {
            throw new NotFound();
        }
        if (!from.isAfter(LocalDate.now(clock))) {
            throw new RuleViolation("price.in-force", from);
        }
        prices.remove(awardId, unit, from);
        auditTrail.record(
                viewer.actor(),
                "price.withdrawn",
                "award",
                awardId.value(),
                award.label(),
                Map.of("unit", code, "from", from.toString()));
    }
}
