package fr.carnet.demo;

import fr.carnet.shared.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts in the demonstration: the people whose accounts it makes, and the contacts of companies without one. */
final class DemoActors {

    private final Map<UUID, Actor> correspondents = new HashMap<>();
    private final Map<UUID, Actor> owners = new HashMap<>();
    private final Actor buyer;

    DemoActors(DemoWorld world, UUID buyer) {
        this.buyer = new Actor(
                buyer,
                world.jdbc()
                        .sql("select display_name from account where id = ?")
                        .param(buyer)
                        .query(String.class)
                        .single());
        world.jdbc().sql("""
                select distinct on (w.contractor_id) w.contractor_id as of, c.account_id as account, c.name
                from correspondent c join award w on w.id = c.award_id
                order by w.contractor_id, c.account_id is null, c.name""").query(row -> {
            correspondents.put(
                    row.getObject("of", UUID.class),
                    new Actor(row.getObject("account", UUID.class), row.getString("name")));
        });
        world.jdbc().sql("""
                select s.startup_id as of, a.id as account, a.display_name
                from account_startup s join account a on a.id = s.account_id""").query(row -> {
            owners.put(
                    row.getObject("of", UUID.class),
                    new Actor(row.getObject("account", UUID.class), row.getString("display_name")));
        });
    }

    Actor buyer() {
        return buyer;
    }

    /** The contact of a company. */
    Actor correspondent(UUID contractor) {
        return correspondents.getOrDefault(contractor, Actor.SYSTEM);
    }

    /** The product owner of a startup; the buyer where an order is for no startup. */
    Actor owner(@Nullable UUID startup) {
        return startup == null ? buyer : owners.getOrDefault(startup, buyer);
    }
}
