package fr.carnet.orders;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.shared.Period;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order was issued: it has its number, and everything contractual is frozen. It is published in the transaction that issues;
 * a plain {@code @EventListener} runs inside it, so that what it writes stands or falls with the order.
 *
 * @param startup the startup it is for, or null where it is for incubators or for the whole agreement
 */
public record OrderIssued(
        OrderId order,
        String number,
        AgreementId agreement,
        LotId lot,
        ContractorId contractor,
        @Nullable StartupId startup,
        LocalDate issuedOn,
        Period period,
        List<Line> lines) {

    public OrderIssued {
        lines = List.copyOf(lines);
    }

    /** One line, with what its work unit hands over. @param phase the only one that its unit is ordered in, or null for any */
    public record Line(
            OrderLineId id,
            String code,
            String title,
            BigDecimal quantity,
            List<ExpectedDeliverable> deliverables,
            @Nullable Phase phase) {

        public static Line of(OrderLine line, LotTerms lot) {
            return new Line(
                    line.id(),
                    line.code(),
                    line.title(),
                    line.quantity(),
                    lot.unit(line.unit()).deliverables(),
                    lot.unit(line.unit()).phase());
        }

        public Line {
            deliverables = List.copyOf(deliverables);
        }
    }
}
