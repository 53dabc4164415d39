package fr.carnet.orders.document;

import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.orders.amendment.AmendmentCheck;
import fr.carnet.orders.order.AmendedLine;
import fr.carnet.orders.order.Mentions;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.AmountInWords;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a version of an order says, whole, as its PDF shows it (domain.md § 3). Frozen at issue, so that neither a company
 * that changes its name nor a catalogue that is edited rewrites a contract.
 *
 * @param number null for a draft, which is sent to no one
 * @param contractor null where a draft has none yet
 * @param subject the startup, the incubators or the agreement that it is about
 * @param revision null for an order as issued
 */
public record OrderDocument(
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        String agreementReference,
        String agreementTitle,
        String authority,
        int lotNumber,
        String lotTitle,
        @Nullable Contractor contractor,
        String subject,
        @Nullable Phase phase,
        Mentions mentions,
        String signatory,
        BigDecimal vatRate,
        BigDecimal totalExclVat,
        BigDecimal totalVat,
        BigDecimal totalInclVat,
        BigDecimal totalDays,
        List<Line> lines,
        @Nullable Revision revision) {

    /**
     * That this is an amendment: the version, why, and of which day by whom.
     *
     * @param version 2 for the first amendment
     */
    public record Revision(int version, String reason, LocalDate on, String by) {}

    /** The company that it is addressed to. */
    public record Contractor(String name, String siret, String address) {}

    /** A unit ordered, with what it hands over. */
    public record Line(
            String code,
            String title,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            @Nullable BigDecimal days,
            List<String> deliverables) {

        private Line repriced(PurchaseOrder draft) {
            return draft.lines().stream()
                    .filter(line -> line.code().equals(code))
                    .findFirst()
                    .map(line -> new Line(
                            code,
                            line.title(),
                            line.quantity(),
                            line.unitPrice().amount(),
                            line.amount().amount(),
                            line.days().map(ManDays::value).orElse(null),
                            deliverables))
                    .orElse(this);
        }
    }

    public boolean isDraft() {
        return number == null;
    }

    /** The same at the prices that the draft took over since it was stored. */
    public OrderDocument repriced(PurchaseOrder draft) {
        var totals = draft.totals();
        return new OrderDocument(
                number,
                issuedOn,
                agreementReference,
                agreementTitle,
                authority,
                lotNumber,
                lotTitle,
                contractor,
                subject,
                phase,
                mentions,
                draft.signatory(),
                draft.vatRate(),
                totals.exclVat().amount(),
                totals.vat().amount(),
                totals.inclVat().amount(),
                totals.days().value(),
                lines.stream().map(line -> line.repriced(draft)).toList(),
                revision);
    }

    /** The total incl. VAT in words. */
    public String inWords() {
        return AmountInWords.of(totalInclVat);
    }

    /** 1 as issued, one more with each amendment. */
    public int version() {
        return revision == null ? 1 : revision.version();
    }

    /** Of the amendment; empty for an order as issued. */
    public String reason() {
        return revision == null ? "" : revision.reason();
    }

    /** The next version: what the amendment does not touch stays word for word, were the company's name another by now. */
    public OrderDocument amended(AmendmentCheck check, String by) {
        var terms = check.terms();
        return new OrderDocument(
                number,
                issuedOn,
                agreementReference,
                agreementTitle,
                authority,
                lotNumber,
                lotTitle,
                contractor,
                subject,
                phase,
                check.amendment().mentions(),
                signatory,
                vatRate,
                terms.exclVat().amount(),
                terms.vat().amount(),
                terms.inclVat().amount(),
                terms.days().value(),
                check.lines().stream().map(this::amended).toList(),
                new Revision(version() + 1, check.amendment().reason(), check.on(), by));
    }

    private Line amended(AmendedLine line) {
        ManDays perUnit = line.daysPerUnit();
        var before = line.isAdded()
                ? Optional.<Line>empty()
                : lines.stream().filter(old -> old.code().equals(line.code())).findFirst();
        return new Line(
                line.code(),
                before.map(Line::title).orElse(line.unit().title()),
                line.quantity(),
                line.price().amount(),
                line.amount().amount(),
                perUnit == null ? null : perUnit.times(line.quantity()).value(),
                before.map(Line::deliverables).orElseGet(() -> line.unit().deliverables().stream()
                        .map(ExpectedDeliverable::title)
                        .toList()));
    }
}
