package fr.carnet.portfolio.web.home;

/** How pressing a thing to do is, before its date: a home page shows the kinds of the first before those of the next. */
enum Urgency {
    /** It cannot be undone, or expires: notices, maxima, the six months. */
    EXPIRES,
    /** Someone waits for what the viewer does. */
    AWAITED,
    /** It goes wrong, or may: drifts, and what others have not done. */
    WATCHED
}
