package fr.carnet.portfolio.web.board;

/**
 * Startups by phase and by alert, over a perimeter.
 *
 * @param entered into their first phase this calendar year, and not stopped since
 * @param handedOver into handover this calendar year: with those stopped, the ones that left
 */
record PortfolioFigures(
        long investigation,
        long construction,
        long consolidation,
        long passation,
        long stopped,
        long late,
        long asking,
        long undecided,
        long entered,
        long handedOver,
        long stoppedThisYear,
        long committeeDue,
        long committeeOverdue) {}
