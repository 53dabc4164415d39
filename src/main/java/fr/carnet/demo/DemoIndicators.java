package fr.carnet.demo;

import java.time.LocalDate;

/**
 * What three startups out of four are judged by: two or three indicators with a value at each month's end for up to a year, most
 * of them on a good way. The same on each day it is played: what comes after keeps its chance.
 */
final class DemoIndicators {

    private final DemoWorld world;

    DemoIndicators(DemoWorld world) {
        this.world = world;
    }

    void play() {
        define();
        measure();
        correct();
    }

    private void define() {
        LocalDate today = world.today();
        world.update("""
                insert into indicator (id, startup_id, kind, name, unit, aim, target, target_on, main, place)
                select cast(md5('indicateur' || s.slug || k.place) as uuid), s.id, k.kind,
                       case k.place when 1 then (array['Usagers actifs par mois', 'Démarches terminées par mois', 'Dossiers déposés en ligne par mois'])[1 + s.turn % 3]
                           else k.name end,
                       case k.place when 1 then (array['usagers', 'démarches', 'dossiers'])[1 + s.turn % 3] else k.unit end,
                       k.aim, case k.place when 1 then (2 + s.turn % 5) * 1000 else k.target end,
                       case when k.target is not null then cast(date_trunc('year', cast(? as timestamp)) as date) + 364 + 181 end,
                       k.place = 1, k.place
                from (select id, slug, (row_number() over (order by slug))::int as turn from startup) s
                cross join (values
                    (1, 'USAGE', '', '', 'RISE', 1000::numeric),
                    (2, 'SATISFACTION', 'Usagers qui se disent satisfaits', '%', 'RISE', 85),
                    (3, 'IMPACT', 'Délai moyen de traitement', 'jours', 'FALL', null)) k (place, kind, name, unit, aim, target)
                where s.turn % 4 <> 3 and (k.place < 3 or s.turn % 2 = 0)""", today);
    }

    /** From the month after the startup's first decision on. */
    private void measure() {
        LocalDate today = world.today();
        world.update("""
                insert into indicator_value (indicator_id, day, value, comment, entered_by, entered_at)
                select v.id, v.day, round(v.value, v.decimals), case when v.ago % 6 = 0 then v.source else '' end, v.author,
                       (least(v.day + 2, cast(? as date)) + time '10:15') at time zone 'Europe/Paris'
                from (select i.id, m.ago, m.day,
                             case i.kind
                                 when 'USAGE' then i.target * 0.9 * power((array[0.91, 0.95, 1.0, 1.03, 0.88, 0.94])[1 + s.turn % 6], m.ago)
                                                   * (1 + ((s.turn * 7 + m.ago * 5) % 9 - 4) / 100.0)
                                 when 'SATISFACTION' then least(98, 88 - m.ago * (array[1.4, 0.8, -0.3])[1 + s.turn % 3] + (s.turn * 3 + m.ago * 5) % 4)
                                 else 14 + m.ago * (array[1.1, 0.4, -0.4])[1 + s.turn % 3] + (s.turn + m.ago * 3) % 3 end as value,
                             case i.kind when 'USAGE' then 0 else 1 end as decimals,
                             case i.kind when 'SATISFACTION' then 'Enquête en fin de démarche' else 'Page de statistiques' end as source,
                             coalesce(owner.display_name, 'Responsable de produit') as author
                      from (select id, slug, (row_number() over (order by slug))::int as turn from startup) s
                      join indicator i on i.startup_id = s.id
                      join (select ago, cast(date_trunc('month', cast(? as timestamp)) - make_interval(months => ago) as date) - 1 as day
                            from generate_series(0, 11) ago) m
                           on m.day > (select min(d.starts_on) from phase_decision d where d.startup_id = s.id) + 30
                      left join lateral (
                          select o.display_name from account_startup f join account o on o.id = f.account_id
                          where f.startup_id = s.id and o.role = 'PRODUCT_OWNER' order by o.display_name limit 1) owner on true) v""", today, today);
    }

    /** One value out of forty was typed wrongly first. */
    private void correct() {
        world.update("""
                insert into indicator_former_value (indicator_id, day, value, comment, entered_by, entered_at, removed, left_by, left_at)
                select v.indicator_id, v.day, v.value * 10, '', v.entered_by, v.entered_at, false, v.entered_by, v.entered_at + interval '5 minutes'
                from (select *, row_number() over (order by indicator_id, day) as turn from indicator_value) v where v.turn % 40 = 0""");
    }
}
