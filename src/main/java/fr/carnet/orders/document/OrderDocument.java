package fr.carnet.orders.document;

import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.PricedOrder;
import fr.carnet.shared.AmountInWords;
import fr.carnet.shared.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document is all that a version of an order says, as its PDF shows it (domain.md § 3). It is frozen at issue, so that
 * neither a company that changes its name nor a catalogue that is edited rewrites a contract.
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
            List<String> deliverables) {}

    public boolean isDraft() {
        return number == null;
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

    /** A draft at the terms of a day: its stored lines may be at those of an earlier one. */
    public OrderDocument priced(PricedOrder priced) {
        return with(priced, mentions, revision);
    }

    /**
     * The next version: what the amendment does not touch stays word for word, were the company's name another by now.
     *
     * @param on the day of the amendment
     */
    public OrderDocument amended(PricedOrder priced, Mentions stated, String reason, LocalDate on, String by) {
        return with(priced, stated, new Revision(version() + 1, reason, on, by));
    }

    private OrderDocument with(PricedOrder priced, Mentions stated, @Nullable Revision changed) {
        var totals = priced.totals();
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
                stated,
                priced.signatory(),
                priced.vatRate(),
                totals.exclVat().amount(),
                totals.vat().amount(),
                totals.inclVat().amount(),
                totals.days().value(),
                priced.lines().stream().map(this::line).toList(),
                changed);
    }

    /** A line that was issued keeps its title and its deliverables; another has those of the catalogue. */
    private Line line(PricedOrder.Line line) {
        var before = line.isAdded()
                ? Optional.<Line>empty()
                : lines.stream().filter(old -> old.code().equals(line.code())).findFirst();
        return new Line(
                line.code(),
                before.map(Line::title).orElse(line.unit().title()),
                line.quantity(),
                line.price().amount(),
                line.amount().amount(),
                line.daysPerUnit() == null ? null : line.days().value(),
                before.map(Line::deliverables).orElseGet(() -> line.unit().deliverables().stream()
                        .map(ExpectedDeliverable::title)
                        .toList()));
    }
}
