package fr.carnet.startups.imports;

import fr.carnet.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of the public portfolio says, its texts cleaned, as it waits to be confirmed.
 *
 * @param startups in the order of the file, those that are refused by themselves included
 */
record PortfolioFile(List<FileStartup> startups, List<FileIncubator> incubators) {

    /**
     * A startup of the file.
     *
     * @param row its place in the file, from one
     * @param incubator the identifier of its incubator; empty where it names none
     * @param sponsor the administration that carries it, where the file says so; empty for that of its incubator
     * @param remarks what was passed over, to be said in the preview
     * @param refusal why nothing of it is taken, or null
     */
    record FileStartup(
            int row,
            String id,
            String name,
            String mission,
            String users,
            String site,
            String repository,
            String statistics,
            String incubator,
            String sponsor,
            List<FilePhase> phases,
            List<Refusal> remarks,
            @Nullable Refusal refusal) {}

    /** A phase as the file names it, with the day on which it began. */
    record FilePhase(PublicPhase phase, LocalDate start) {}

    /**
     * An incubator of the file.
     *
     * @param owner the administration that owns it; empty where the file names none
     */
    record FileIncubator(
            int row,
            String id,
            String name,
            String owner,
            @Nullable Refusal refusal) {}
}
