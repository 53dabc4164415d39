package fr.carnet.agreements;

import fr.carnet.agreements.terms.TermsStore;
import fr.carnet.shared.NotFound;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what other modules ask about agreements: their terms, lots, catalogue, awards and prices (domain.md § 1 and 2). */
@Service
@Transactional(readOnly = true)
public class Agreements {

    private final TermsStore terms;

    Agreements(TermsStore terms) {
        this.terms = terms;
    }

    /** Every lot, with whether orders may be issued on it that day. */
    public List<LotChoice> lots(LocalDate on) {
        return terms.lots(on);
    }

    /**
     * A lot with its catalogue and its awards by rank, at the prices in force that day.
     *
     * @throws NotFound where there is no such lot
     */
    public LotTerms lot(LotId id, LocalDate on) {
        return terms.lot(id, on).orElseThrow(NotFound::new);
    }

    /** A lot's units in the order of its catalogue, without any price. */
    public List<WorkUnitTerms> catalogue(LotId id) {
        return terms.units(id);
    }
}
