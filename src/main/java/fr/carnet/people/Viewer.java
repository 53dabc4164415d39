package fr.carnet.people;

import fr.carnet.shared.Actor;
import fr.carnet.shared.NotFound;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, read anew from the database for each request, so that a change of role or perimeter holds at once.
 *
 * @param contractor the company of a correspondent; that which employs a coach, if any: it widens nothing that the coach may
 *     read; otherwise null
 * @param startups a product owner's startups, or all those of a coach's incubators
 * @param incubators a coach's incubators
 */
public record Viewer(
        UUID accountId,
        String username,
        String displayName,
        Role role,
        @Nullable UUID contractor,
        Set<UUID> startups,
        Set<UUID> incubators) {

    public Viewer {
        startups = Set.copyOf(startups);
        incubators = Set.copyOf(incubators);
    }

    public boolean is(Role... roles) {
        return Set.of(roles).contains(role);
    }

    /**
     * Refuses any role but these; it is the first line of each act.
     *
     * @throws NotFound for any other role: forbidden looks exactly like absent
     */
    public void mustBe(Role... roles) {
        if (!is(roles)) {
            throw new NotFound();
        }
    }

    /**
     * Whether this viewer sees the amounts of orders within reach; a coach and an administrator see none (domain.md § 8). Amounts
     * of agreements and price schedules are another matter: {@code AwardReach} decides on them.
     */
    public boolean seesAmounts() {
        return is(Role.BUYER, Role.PRODUCT_OWNER, Role.CORRESPONDENT);
    }

    /** The rows this viewer may read. */
    public Reach reach() {
        return switch (role) {
            case BUYER -> Reach.ALL;
            case CORRESPONDENT -> new Reach(false, contractor, Set.of(), Set.of());
            case PRODUCT_OWNER -> new Reach(false, null, startups, Set.of());
            case COACH -> new Reach(false, null, startups, incubators);
            case ADMINISTRATOR -> Reach.NONE;
        };
    }

    public Actor actor() {
        return new Actor(accountId, displayName);
    }
}
