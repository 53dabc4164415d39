package fr.carnet.startups;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads a startup for an act; the caller has checked that it is within reach. */
interface StartupRepository extends Repository<Startup, StartupId> {

    Optional<Startup> findById(StartupId id);

    /** Stores what was recorded, so that it has its number. */
    void flush();
}
