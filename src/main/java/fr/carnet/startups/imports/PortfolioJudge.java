package fr.carnet.startups.imports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.carnet.shared.Refusal;
import fr.carnet.startups.imports.Held.HeldIncubator;
import fr.carnet.startups.imports.Held.HeldStartup;
import fr.carnet.startups.imports.PortfolioFile.FileIncubator;
import fr.carnet.startups.imports.PortfolioFile.FileStartup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what a file of the public portfolio would do, row by row, against what Carnet has; nothing is written (domain.md § 6). */
final class PortfolioJudge {

    private final LocalDate today;
    private final Sponsors sponsors;
    private final Map<String, HeldStartup> startupsByPublicId = new HashMap<>();
    private final Map<String, HeldStartup> startupsBySlug = new HashMap<>();
    private final Map<String, HeldIncubator> incubatorsByPublicId = new HashMap<>();
    private final Map<String, HeldIncubator> incubatorsBySlug = new HashMap<>();
    private final Map<UUID, String> incubatorNames = new HashMap<>();
    private final Map<String, Incubator> incubators = new LinkedHashMap<>();
    private final Map<UUID, String> taken = new HashMap<>();
    private final Map<String, String> projects;
    private final List<ImportRow> rows = new ArrayList<>();

    /** An incubator as startups refer to it, with the administration that would carry them. */
    private record Incubator(
            UUID id, UUID sponsor, @Nullable Refusal refusal) {}

    private PortfolioJudge(Held held, LocalDate today) {
        this.today = today;
        projects = held.projects();
        sponsors = new Sponsors(held.sponsors());
        var startupsById = new HashMap<UUID, HeldStartup>();
        for (HeldStartup startup : held.startups()) {
            startupsById.put(startup.id(), startup);
            startupsBySlug.put(startup.slug(), startup);
            if (startup.publicId() != null) {
                startupsByPublicId.put(startup.publicId(), startup);
            }
        }
        held.formerAddresses().forEach((slug, id) -> startupsBySlug.computeIfAbsent(slug, old -> startupsById.get(id)));
        var incubatorsById = new HashMap<UUID, HeldIncubator>();
        for (HeldIncubator incubator : held.incubators()) {
            incubatorsById.put(incubator.id(), incubator);
            incubatorsBySlug.put(incubator.slug(), incubator);
            incubatorNames.put(incubator.id(), incubator.name());
            if (incubator.publicId() != null) {
                incubatorsByPublicId.put(incubator.publicId(), incubator);
            }
        }
        held.formerIncubators()
                .forEach((slug, id) -> incubatorsBySlug.computeIfAbsent(slug, old -> incubatorsById.get(id)));
    }

    /** The rows in the order in which they would be written: sponsors, incubators, startups. */
    static List<ImportRow> judge(PortfolioFile file, Held held, LocalDate today) {
        var judge = new PortfolioJudge(held, today);
        judge.incubators(file);
        judge.startups(file.startups());
        var all = new ArrayList<>(judge.sponsors.rows());
        all.addAll(judge.rows);
        return all;
    }

    private void incubators(PortfolioFile file) {
        for (FileIncubator incubator : file.incubators()) {
            if (incubators.containsKey(incubator.id())) {
                refused(incubator, Refusal.of("startups.import.row.twice", incubator.id()));
            } else if (incubator.refusal() != null) {
                refused(incubator, incubator.refusal());
                incubators.put(
                        incubator.id(), new Incubator(UUID.randomUUID(), UUID.randomUUID(), incubator.refusal()));
            } else {
                incubators.put(incubator.id(), incubator(incubator, true));
            }
        }
        for (FileStartup startup : file.startups()) {
            String named = startup.incubator();
            if (startup.refusal() == null && !named.isEmpty() && !incubators.containsKey(named)) {
                incubators.put(named, incubator(new FileIncubator(0, named, named, "", null), false));
            }
        }
    }

    private void refused(FileIncubator incubator, Refusal why) {
        rows.add(row(ImportKind.INCUBATOR, incubator.id(), incubator.name(), List.of(), why));
    }

    /**
     * @param described does the file say more of it than its identifier?
     */
    private Incubator incubator(FileIncubator file, boolean described) {
        HeldIncubator held = incubatorsByPublicId.get(file.id());
        if (held == null) {
            held = incubatorsBySlug.get(file.id());
            if (held != null && held.publicId() != null) {
                var refusal = Refusal.of("startups.import.row.taken", held.name(), held.publicId());
                refused(file, refusal);
                return new Incubator(held.id(), held.sponsor(), refusal);
            }
        }
        if (held != null && taken.putIfAbsent(held.id(), file.id()) != null) {
            var refusal = Refusal.of("startups.import.row.same", held.name(), taken.getOrDefault(held.id(), ""));
            refused(file, refusal);
            return new Incubator(held.id(), held.sponsor(), refusal);
        }
        if (held != null && !described) {
            return new Incubator(held.id(), held.sponsor(), null);
        }
        UUID sponsor = held != null && file.owner().isEmpty()
                ? held.sponsor()
                : sponsors.owner(file.owner()).id();
        var fields = held == null ? new FieldJudge(null, Map.of()) : new FieldJudge(held.values(), held.written());
        fields.field(StartupField.NAME, file.name());
        fields.field(StartupField.SPONSOR, sponsor.toString(), this::sponsorName);
        var id = held == null ? UUID.randomUUID() : held.id();
        incubatorNames.putIfAbsent(id, file.name());
        var remarks = new ArrayList<Refusal>();
        if (!described) {
            remarks.add(Refusal.of("startups.import.remark.incubator"));
        }
        if (held == null && file.owner().isEmpty()) {
            remarks.add(Refusal.of("startups.import.remark.no-owner"));
        }
        rows.add(new ImportRow(
                ImportKind.INCUBATOR,
                file.id(),
                file.name(),
                fields.outcome(),
                fields.changes(),
                remarks,
                null,
                id,
                new TreeMap<>()));
        return new Incubator(id, sponsor, null);
    }

    private void startups(List<FileStartup> file) {
        Map<String, Long> times = file.stream().collect(groupingBy(FileStartup::id, counting()));
        Set<String> once = new HashSet<>();
        times.forEach((id, count) -> {
            if (count == 1) {
                once.add(id);
            }
        });
        for (FileStartup startup : file) {
            Refusal refusal = startup.refusal();
            if (refusal == null && !once.contains(startup.id())) {
                refusal = Refusal.of("startups.import.row.twice", startup.id());
            }
            if (refusal == null) {
                startup(startup);
            } else {
                refused(startup, refusal);
            }
        }
    }

    private void refused(FileStartup startup, Refusal why) {
        String id = startup.id().isEmpty() ? "n° " + startup.row() : startup.id();
        rows.add(row(ImportKind.STARTUP, id, startup.name(), startup.remarks(), why));
    }

    private void startup(FileStartup file) {
        HeldStartup held = startupsByPublicId.get(file.id());
        if (held == null) {
            held = startupsBySlug.get(file.id());
            if (held != null && held.publicId() != null) {
                refused(file, Refusal.of("startups.import.row.taken", held.name(), held.publicId()));
                return;
            }
        }
        if (held == null && projects.containsKey(file.id())) {
            refused(file, Refusal.of("startups.import.row.project", projects.getOrDefault(file.id(), "")));
            return;
        }
        Incubator incubator = incubators.get(file.incubator());
        if (incubator != null && incubator.refusal() != null) {
            refused(file, Refusal.of("startups.import.row.bad-incubator", file.incubator()));
            return;
        }
        if (incubator == null && held == null) {
            refused(file, Refusal.of("startups.import.row.no-incubator"));
            return;
        }
        if (held != null && taken.putIfAbsent(held.id(), file.id()) != null) {
            refused(file, Refusal.of("startups.import.row.same", held.name(), taken.getOrDefault(held.id(), "")));
            return;
        }
        rows.add(judged(file, held, incubator));
    }

    private ImportRow judged(FileStartup file, @Nullable HeldStartup held, @Nullable Incubator incubator) {
        var fields = held == null ? new FieldJudge(null, Map.of()) : new FieldJudge(held.values(), held.written());
        fields.field(StartupField.NAME, file.name());
        fields.field(StartupField.MISSION, file.mission());
        fields.field(StartupField.USERS, file.users());
        fields.field(StartupField.SITE, file.site());
        fields.field(StartupField.REPOSITORY, file.repository());
        fields.field(StartupField.STATISTICS, file.statistics());
        if (incubator != null) {
            fields.field(StartupField.INCUBATOR, incubator.id().toString(), this::incubatorName);
            UUID sponsor = file.sponsor().isEmpty()
                    ? incubator.sponsor()
                    : sponsors.owner(file.sponsor()).id();
            fields.field(StartupField.SPONSOR, sponsor.toString(), this::sponsorName);
        }
        var phases = new PhaseJudge(held == null ? List.of() : held.decisions(), file.phases());
        fields.add(phases.change());
        return new ImportRow(
                ImportKind.STARTUP,
                file.id(),
                file.name(),
                fields.outcome(),
                fields.changes(),
                remarks(file),
                null,
                held == null ? UUID.randomUUID() : held.id(),
                phases.changed());
    }

    private List<Refusal> remarks(FileStartup file) {
        var remarks = new ArrayList<>(file.remarks());
        file.phases().stream()
                .filter(phase -> phase.start().isAfter(today))
                .map(phase -> Refusal.of(
                        "startups.import.remark.future",
                        phase.phase().label(),
                        phase.start().toString()))
                .forEach(remarks::add);
        if (file.phases().isEmpty()) {
            remarks.add(Refusal.of("startups.import.remark.no-phase"));
        }
        return remarks;
    }

    private static ImportRow row(ImportKind kind, String id, String name, List<Refusal> remarks, Refusal why) {
        SortedMap<LocalDate, List<String>> none = new TreeMap<>();
        return new ImportRow(kind, id, name, ImportOutcome.REFUSED, List.of(), remarks, why, UUID.randomUUID(), none);
    }

    private String sponsorName(String id) {
        return id.isEmpty() ? "" : sponsors.name(UUID.fromString(id));
    }

    private String incubatorName(String id) {
        return id.isEmpty() ? "" : incubatorNames.getOrDefault(UUID.fromString(id), "");
    }
}
