package fr.carnet.search.web;

import fr.carnet.agreements.AwardReach;
import fr.carnet.orders.OrderSubjectSql;
import fr.carnet.orders.OrderWords;
import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.search.web.Found.Hit;
import fr.carnet.shared.SearchWords;
import fr.carnet.startups.StartupKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Searches each kind of thing by one statement, among what the viewer may see. */
@Component
class SearchQueries {

    private static final int SHOWN = 10;

    private static final String ORDERS = """
            select '/bons-de-commande/' || o.id as href, coalesce(o.number, 'Brouillon') as name,
                concat_ws(' · ', coalesce(s.name, %s, a.title), c.name) as detail
            from purchase_order o join framework_agreement a on a.id = o.agreement_id
            left join contractor c on c.id = o.contractor_id left join startup s on s.id = o.startup_id
            where\s""".formatted(OrderSubjectSql.COVERED) + Reach.ORDER_SQL;

    private static final String STARTUPS = """
            select '/startups/' || s.slug as href, s.name, s.mission as detail from startup s where\s""" + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL;

    private static final String PROJECTS = """
            select '/projets/' || s.slug as href, s.name, s.mission as detail from startup s where\s""" + StartupKind.PROJECTS_SQL + " and " + Reach.STARTUP_SQL;

    /** The companies of the orders within reach, and the viewer's own. */
    private static final String COMPANIES = """
            select '/bons-de-commande?titulaire=' || c.id as href, c.name, 'Ses bons de commande' as detail from contractor c
            where (:all or c.id = cast(:contractor as uuid)
                or exists (select 1 from purchase_order o where o.contractor_id = c.id and\s""" + Reach.ORDER_SQL + "))";

    private static final String AGREEMENTS = """
            select '/accords/' || a.id as href, a.reference as name, a.title as detail from framework_agreement a
            where\s""" + AwardReach.AGREEMENT_SQL;

    /** The correspondents of the awards that the viewer may see: a contractor sees none of another's. */
    private static final String CORRESPONDENTS = """
            select '/accords/' || l.agreement_id || '/attributions/' || w.id || '#correspondants' as href, k.name,
                c.name || ' · ' || a.reference || ', lot ' || l.number as detail
            from correspondent k join award w on w.id = k.award_id join lot l on l.id = w.lot_id
            join framework_agreement a on a.id = l.agreement_id join contractor c on c.id = w.contractor_id
            where\s""" + AwardReach.AWARD_SQL;

    private static final String PEOPLE = """
            select '/equipes/' || p.id as href, p.name, c.name as detail from team_person p
            join contractor c on c.id = p.contractor_id where\s""" + Reach.PERSON_SQL;

    private static final String ACCOUNTS = """
            select '/administration/utilisateurs/' || a.id || '/modification' as href, a.display_name as name,
                a.username as detail from account a where true""";

    private final JdbcClient jdbc;

    SearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds by these words; a kind of which nothing is found is left out. */
    List<Found> of(String asked, Viewer viewer) {
        var words = SearchWords.of(asked);
        var found = new ArrayList<Optional<Found>>();
        if (viewer.is(Role.ADMINISTRATOR)) {
            found.add(found(
                    "comptes",
                    "Comptes",
                    byName(ACCOUNTS + " and "
                            + SearchWords.sql("a.display_name || ' ' || a.username || ' ' || a.email", "words")),
                    words,
                    viewer,
                    link("/administration/utilisateurs", asked)));
            return present(found);
        }
        found.add(found(
                "bons",
                "Bons de commande",
                ORDERS + OrderWords.sql(words) + " order by o.issued_on desc nulls last, o.id",
                words,
                viewer,
                link("/bons-de-commande", asked)));
        found.add(found(
                "startups",
                "Startups",
                byName(STARTUPS + " and " + SearchWords.sql("s.name || ' ' || s.slug || ' ' || s.mission", "words")),
                words,
                viewer,
                link("/startups", asked)));
        found.add(found(
                "projets",
                "Projets numériques",
                byName(PROJECTS + " and " + SearchWords.sql("s.name || ' ' || s.slug || ' ' || s.mission", "words")),
                words,
                viewer,
                link("/projets", asked)));
        found.add(found(
                "accords",
                "Accords-cadres",
                byName(AGREEMENTS + " and "
                        + SearchWords.sql("a.reference || ' ' || a.title || ' ' || a.contracting_authority", "words")),
                words,
                viewer,
                link("/accords", asked)));
        found.add(found(
                "titulaires",
                "Titulaires",
                byName(COMPANIES + " and " + SearchWords.sql("c.name", "words")),
                words,
                viewer,
                null));
        found.add(found(
                "correspondants",
                "Correspondants permanents",
                byName(CORRESPONDENTS + " and " + SearchWords.sql("k.name || ' ' || k.email", "words")),
                words,
                viewer,
                null));
        if (viewer.is(Role.BUYER, Role.PRODUCT_OWNER, Role.CORRESPONDENT)) {
            found.add(found(
                    "personnes",
                    "Personnes",
                    byName(PEOPLE + " and " + SearchWords.sql("p.name || ' ' || c.name", "words")),
                    words,
                    viewer,
                    link("/equipes", asked)));
        }
        return present(found);
    }

    private static List<Found> present(List<Optional<Found>> found) {
        return found.stream().flatMap(Optional::stream).toList();
    }

    private static String byName(String sql) {
        return "select * from (" + sql + ") named order by name collate \"fr-x-icu\", href";
    }

    private Optional<Found> found(
            String anchor, String title, String sql, SearchWords words, Viewer viewer, @Nullable String all) {
        var hits = jdbc.sql(sql + " limit " + (SHOWN + 1))
                .params(viewer.reach().params())
                .params(AwardReach.of(viewer).params())
                .params(words.params())
                .param("words", words.patterns())
                .query(Hit.class)
                .list();
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        boolean more = hits.size() > SHOWN;
        return Optional.of(new Found(anchor, title, more ? hits.subList(0, SHOWN) : hits, more ? all : null));
    }

    private static String link(String list, String asked) {
        return UriComponentsBuilder.fromPath(list)
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(asked)
                .toUriString();
    }
}
