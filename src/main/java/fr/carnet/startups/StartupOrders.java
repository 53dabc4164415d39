package fr.carnet.startups;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What startups ask about the purchase orders that name them; the module of orders, which stands above, answers. */
public interface StartupOrders {

    /** An order that is prepared, issued or at work. @param number null for a draft */
    record Unfinished(UUID id, @Nullable String number) {}

    /** The orders for a startup that nothing has ended yet, drafts included, at most twenty. */
    List<Unfinished> unfinished(StartupId startup);

    /** The orders over an incubator that nothing has ended yet, drafts included, at most twenty. */
    List<Unfinished> unfinished(IncubatorId incubator);
}
