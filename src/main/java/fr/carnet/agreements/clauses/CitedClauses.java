package fr.carnet.agreements.clauses;

import fr.carnet.agreements.AwardReach;
import fr.carnet.people.Viewer;
import java.util.Arrays;
import java.util.EnumMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads where the agreements within a viewer's reach say a topic, for the help of a page that belongs to no single agreement.
 * The page of an order cites the clause of the order's agreement instead.
 */
@Service
public class CitedClauses {

    private final JdbcClient jdbc;

    CitedClauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The clauses of these topics, agreement by agreement; what an agreement only assumes is no clause. */
    @Transactional(readOnly = true)
    public Citations inSightOf(Viewer viewer, ClauseTopic... topics) {
        var found = new EnumMap<ClauseTopic, String>(ClauseTopic.class);
        jdbc.sql("""
                select said.topic, string_agg(a.reference || ', ' || said.clause, ' ; ' order by a.reference, a.id) as clauses
                from framework_agreement a cross join jsonb_each_text(a.clauses) as said(topic, clause)
                where said.topic = any(:topics) and said.clause <> '' and said.clause not like 'hypothèse%%' and %s
                group by said.topic""".formatted(AwardReach.AGREEMENT_SQL))
                .params(AwardReach.of(viewer).params())
                .param("topics", Arrays.stream(topics).map(ClauseTopic::key).toArray(String[]::new))
                .query(row -> {
                    found.put(ClauseTopic.of(row.getString("topic")), row.getString("clauses"));
                });
        return new Citations(found);
    }
}
