package fr.carnet.startups.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.carnet.shared.French;
import fr.carnet.startups.imports.Held.HeldDecision;
import fr.carnet.startups.imports.PortfolioFile.FilePhase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the phases of the file against the decisions of a startup, day by day: of several that begin on one day the later row
 * counts, so their order is part of what they say. What was decided here is never removed; a phase that was also decided here
 * on its day is there already. What was set aside here stays set aside: the file does not bring it back.
 */
final class PhaseJudge {

    private final List<HeldDecision> held;
    private final List<HeldDecision> setAside;
    private final SortedMap<LocalDate, List<String>> changed = new TreeMap<>();

    PhaseJudge(List<HeldDecision> all, List<FilePhase> file) {
        this.setAside = all.stream().filter(HeldDecision::setAside).toList();
        this.held = all.stream().filter(decision -> !decision.setAside()).toList();
        Map<LocalDate, List<PublicPhase>> wanted =
                file.stream().collect(groupingBy(FilePhase::start, HashMap::new, mapping(FilePhase::phase, toList())));
        Map<LocalDate, List<String>> imported = held.stream()
                .filter(decision -> decision.label() != null)
                .collect(groupingBy(
                        HeldDecision::start, HashMap::new, mapping(each -> String.valueOf(each.label()), toList())));
        var days = new TreeSet<>(wanted.keySet());
        days.addAll(imported.keySet());
        for (LocalDate day : days) {
            List<String> there = imported.getOrDefault(day, List.of());
            List<String> labels = wanted.getOrDefault(day, List.of()).stream()
                    .filter(phase ->
                            there.contains(phase.label()) || !(isDecidedHere(phase, day) || isSetAside(phase, day)))
                    .map(PublicPhase::label)
                    .toList();
            if (!labels.equals(there)) {
                changed.put(day, labels);
            }
        }
    }

    private boolean isDecidedHere(PublicPhase phase, LocalDate day) {
        return held.stream()
                .anyMatch(decision -> decision.label() == null
                        && decision.start().equals(day)
                        && Objects.equals(decision.phase(), phase.phase()));
    }

    private boolean isSetAside(PublicPhase phase, LocalDate day) {
        return setAside.stream()
                .filter(decision -> decision.start().equals(day))
                .anyMatch(decision -> decision.label() == null
                        ? Objects.equals(decision.phase(), phase.phase())
                        : decision.label().equals(phase.label()));
    }

    /** The imported decisions of each day on which they would be others. */
    SortedMap<LocalDate, List<String>> changed() {
        return changed;
    }

    Optional<FieldChange> change() {
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        boolean typed = held.stream().anyMatch(decision -> decision.label() == null);
        return Optional.of(new FieldChange(StartupField.PHASES, shown(held), shown(after()), "", typed));
    }

    private List<HeldDecision> after() {
        var after = new ArrayList<HeldDecision>(held.stream()
                .filter(decision -> decision.label() == null || !changed.containsKey(decision.start()))
                .toList());
        changed.forEach((day, labels) -> labels.forEach(label -> after.add(
                new HeldDecision(PublicPhase.named(label).orElseThrow().phase(), day, label, false))));
        after.sort(Comparator.comparing(HeldDecision::start));
        return after;
    }

    private static String shown(List<HeldDecision> decisions) {
        return decisions.stream()
                .map(decision -> French.date(decision.start()) + " : " + label(decision))
                .collect(joining(" ; "));
    }

    private static String label(HeldDecision decision) {
        return decision.label() == null
                ? PublicPhase.of(decision.phase()).label() + " (décidé dans Carnet)"
                : decision.label();
    }
}
