package fr.carnet.startups.sheets;

import fr.carnet.startups.StartupId;
import java.time.LocalDate;

/**
 * What a gate asks about a startup's product sheets (A-2016 § 4.2.4, § 4.3): the commitment committee opens construction on
 * one that it accepted. The room that keeps the sheets answers; where no bean does, no sheet is ever accepted.
 */
public interface AcceptedSheets {

    /** Whether a version of the startup's product sheet was accepted on or before that day. */
    boolean has(StartupId startup, LocalDate on);
}
