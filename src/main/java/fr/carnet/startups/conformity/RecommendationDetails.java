package fr.carnet.startups.conformity;

import java.time.LocalDate;

/**
 * What an audit recommended (A-2016 § 4.3.2, § 4.4.3).
 *
 * @param item the audit or the reference that it is about
 * @param dueOn the day by which it is to be done
 * @param assignee who does it; empty where nobody was named
 */
public record RecommendationDetails(
        ConformityItem item, String text, Severity severity, LocalDate dueOn, String assignee) {}
