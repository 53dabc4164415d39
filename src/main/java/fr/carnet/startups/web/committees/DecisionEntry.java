package fr.carnet.startups.web.committees;

import fr.carnet.shared.Phase;
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.committees.AgendaItem;
import fr.carnet.startups.committees.CommitteeSession;
import fr.carnet.startups.committees.ItemDecision;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One startup's part of the form of decisions. A bean, so that any number of them can be bound. */
public class DecisionEntry {

    private @Nullable UUID item;
    private int seen;
    private @Nullable GateOutcome outcome;
    private @Nullable Phase phase;
    private @Nullable LocalDate startsOn;

    @Size(max = 4000)
    private @Nullable String reasons;

    @Size(max = 4000)
    private @Nullable String evidence;

    @Size(max = 200)
    private @Nullable String receiver;

    private @Nullable Boolean sheetAccepted;
    private boolean confirmed;

    @Size(max = 4000)
    private @Nullable String correction;

    static DecisionEntry of(AgendaItem item, CommitteeSession session) {
        var entry = new DecisionEntry();
        entry.item = item.id();
        entry.seen = item.recordings();
        entry.outcome = item.outcome();
        entry.phase = item.outcome() == GateOutcome.CONTINUE ? item.enters() : null;
        entry.startsOn = item.startsOn() == null ? session.onDay() : item.startsOn();
        entry.reasons = item.reasons();
        entry.evidence = item.evidence();
        entry.receiver = item.receiver();
        entry.sheetAccepted = item.sheetAccepted();
        return entry;
    }

    /** Was anything said of it? The date of effect is there from the start. */
    boolean touched() {
        return outcome != null
                || phase != null
                || sheetAccepted != null
                || !words(reasons).isBlank()
                || !words(evidence).isBlank()
                || !words(receiver).isBlank();
    }

    ItemDecision decision() {
        return new ItemDecision(
                seen,
                outcome,
                phase,
                startsOn,
                words(reasons),
                words(evidence),
                words(receiver),
                sheetAccepted,
                confirmed,
                words(correction));
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable UUID getItem() {
        return item;
    }

    public void setItem(@Nullable UUID item) {
        this.item = item;
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }

    public @Nullable GateOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable GateOutcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable Phase getPhase() {
        return phase;
    }

    public void setPhase(@Nullable Phase phase) {
        this.phase = phase;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    public @Nullable String getReceiver() {
        return receiver;
    }

    public void setReceiver(@Nullable String receiver) {
        this.receiver = receiver;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public @Nullable String getCorrection() {
        return correction;
    }

    public void setCorrection(@Nullable String correction) {
        this.correction = correction;
    }

    public @Nullable Boolean getSheetAccepted() {
        return sheetAccepted;
    }

    public void setSheetAccepted(@Nullable Boolean sheetAccepted) {
        this.sheetAccepted = sheetAccepted;
    }
}
