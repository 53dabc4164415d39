package fr.carnet.demo;

import java.time.LocalDate;

/**
 * What the contractors reckon remains on the lines under way: most as ordered, one in five adrift with its reason, a few of
 * long ago and some never told.
 */
final class DemoEstimates {

    private final DemoWorld world;

    DemoEstimates(DemoWorld world) {
        this.world = world;
    }

    void play() {
        LocalDate today = world.today();
        world.update("""
                insert into remaining_estimate (order_line_id, days, consumed, comment, estimated_on, account_id, actor, estimated_at)
                select t.id, greatest(t.balance + t.extra, 0), 0,
                       case when t.extra > 0 then (array['Reprise des données plus longue que prévu', 'Interfaces supplémentaires demandées par les usagers',
                           'Anomalies découvertes à l’audit d’accessibilité'])[1 + t.turn / 5 % 3] else '' end,
                       t.on_day, t.account_id, t.actor, t.on_day + time '17:30' at time zone 'Europe/Paris'
                from (select l.id, l.days - l.consumed as balance, n.turn,
                             case n.turn % 5 when 0 then (2 + n.turn % 7)::numeric when 1 then -least(l.days - l.consumed, 3) else 0 end as extra,
                             case when n.turn % 11 = 10 then ?::date - 24 else ?::date - 3 - n.turn % 4 end as on_day,
                             a.id as account_id, coalesce(a.display_name, 'Correspondant') as actor
                      from (select l.id, (row_number() over (order by o.number, l.position))::int as turn
                            from order_line l join purchase_order o on o.id = l.order_id
                            where o.state = 'IN_PROGRESS' and l.days is not null) n
                      join order_line l on l.id = n.id
                      join purchase_order o on o.id = l.order_id
                      left join lateral (select * from account a where a.contractor_id = o.contractor_id order by a.username limit 1) a on true
                      where n.turn % 9 <> 8) t""", today, today);
    }
}
