package fr.carnet.startups.merging;

import static fr.carnet.startups.MergeKind.INCUBATOR;
import static fr.carnet.startups.MergeKind.SPONSOR;
import static fr.carnet.startups.MergeKind.STARTUP;

import fr.carnet.startups.MergeKind;
import java.util.Arrays;
import java.util.List;

/** A field of which the merged record has the one value or the other. */
public enum MergeField {
    STARTUP_NAME(STARTUP, "name", "name"),
    STARTUP_MISSION(STARTUP, "mission", "mission"),
    STARTUP_PROBLEM(STARTUP, "problem", "problem"),
    STARTUP_USERS(STARTUP, "users", "users"),
    STARTUP_INCUBATOR(STARTUP, "incubator", "incubator_id"),
    STARTUP_SPONSOR(STARTUP, "sponsor", "sponsor_id"),
    STARTUP_OWNER(STARTUP, "productOwner", "product_owner", "product_owner_share"),
    STARTUP_COACH(STARTUP, "coach", "coach"),
    STARTUP_SITE(STARTUP, "site", "site_url"),
    STARTUP_REPOSITORY(STARTUP, "repository", "repository_url"),
    STARTUP_STATISTICS(STARTUP, "statistics", "statistics_url"),
    STARTUP_WIKI(STARTUP, "wiki", "wiki_url"),
    STARTUP_OPEN(STARTUP, "openSource", "open_source"),
    STARTUP_LICENCE(STARTUP, "licence", "licence"),
    STARTUP_CODE_OWNER(STARTUP, "codeOwner", "code_owner"),
    STARTUP_STACK(STARTUP, "stack", "stack"),
    STARTUP_LANGUAGES(STARTUP, "languages", "languages"),
    INCUBATOR_NAME(INCUBATOR, "name", "name"),
    INCUBATOR_SPONSOR(INCUBATOR, "sponsor", "sponsor_id"),
    INCUBATOR_CREATION(INCUBATOR, "inCreation", "in_creation"),
    INCUBATOR_CONDITIONS(INCUBATOR, "conditions", "success_conditions"),
    INCUBATOR_CRITERIA(INCUBATOR, "criteria", "success_criteria"),
    SPONSOR_NAME(SPONSOR, "name", "name"),
    SPONSOR_ADDRESS(SPONSOR, "postalAddress", "address"),
    SPONSOR_SIRET(SPONSOR, "siret", "siret");

    private final MergeKind kind;
    private final String key;
    private final List<String> columns;

    MergeField(MergeKind kind, String key, String... columns) {
        this.kind = kind;
        this.key = key;
        this.columns = List.of(columns);
    }

    /** What the audit trail calls it. */
    String key() {
        return key;
    }

    /** The columns that hold it. */
    List<String> columns() {
        return columns;
    }

    static List<MergeField> of(MergeKind kind) {
        return Arrays.stream(values()).filter(field -> field.kind == kind).toList();
    }
}
