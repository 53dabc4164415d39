package fr.carnet.startups;

import fr.carnet.documents.FileAccess;
import fr.carnet.documents.FileId;
import fr.carnet.documents.StoredFiles;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import fr.carnet.startups.GateRules.Facts;
import fr.carnet.startups.sheets.AcceptedSheets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what decides on a gate besides what is typed; the files of decisions are read by whoever may read the startup. */
@Component
class GateFacts implements FileAccess {

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final ObjectProvider<AcceptedSheets> sheets;
    private final StartupOrders orders;

    GateFacts(JdbcClient jdbc, StoredFiles files, ObjectProvider<AcceptedSheets> sheets, StartupOrders orders) {
        this.jdbc = jdbc;
        this.files = files;
        this.sheets = sheets;
        this.orders = orders;
    }

    /** Stores the files of a decision, in the caller's transaction, and says what else decides on it. */
    Facts of(StartupId startup, DecisionAct act, Viewer viewer) {
        GateDecision decision = act.decision();
        Set<FileId> stored = new LinkedHashSet<>();
        act.files().forEach(upload -> stored.add(files.store(upload, viewer)));
        boolean sheet = sheets.stream().anyMatch(kept -> kept.has(startup, decision.decidedOn()));
        return new Facts(stored, sheet, decision.outcome() == GateOutcome.STOP ? running(startup) : List.of());
    }

    /** Drafts commit nobody, and are the buyers' own. */
    private List<String> running(StartupId startup) {
        return orders.unfinished(startup).stream()
                .flatMap(order -> Stream.ofNullable(order.number()))
                .toList();
    }

    @Override
    public boolean mayRead(FileId file, Viewer viewer) {
        return jdbc.sql("""
                        select exists (select 1 from phase_decision_file f
                            join phase_decision d on d.id = f.decision_id
                            join startup s on s.id = d.startup_id
                            where f.file_id = :file and %s)""".formatted(Reach.STARTUP_SQL))
                .params(viewer.reach().params())
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }
}
