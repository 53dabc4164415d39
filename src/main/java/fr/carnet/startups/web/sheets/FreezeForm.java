package fr.carnet.startups.web.sheets;

/** What confirms that a draft is frozen. @param seen the draft's revision when it was read */
record FreezeForm(int seen) {}
