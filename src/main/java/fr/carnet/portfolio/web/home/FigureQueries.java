package fr.carnet.portfolio.web.home;

import static fr.carnet.portfolio.web.home.Figure.Kind.ACCOUNTS;
import static fr.carnet.portfolio.web.home.Figure.Kind.ACCOUNTS_DISABLED;
import static fr.carnet.portfolio.web.home.Figure.Kind.ACCOUNTS_WAITING;
import static fr.carnet.portfolio.web.home.Figure.Kind.DAYS_LEFT;
import static fr.carnet.portfolio.web.home.Figure.Kind.DELIVERABLES_OWED;
import static fr.carnet.portfolio.web.home.Figure.Kind.DELIVERABLES_TO_REVIEW;
import static fr.carnet.portfolio.web.home.Figure.Kind.ORDERS_IN_PROGRESS;
import static fr.carnet.portfolio.web.home.Figure.Kind.ORDERS_ISSUED;
import static fr.carnet.portfolio.web.home.Figure.Kind.STARTUPS;
import static fr.carnet.portfolio.web.home.Figure.Kind.STARTUPS_LATE;

import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the figures of the home page, which depend on the role, with what they changed by, in one statement. */
@Component
class FigureQueries {

    private final JdbcClient jdbc;

    FigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Perimeter of(Viewer viewer, LocalDate on) {
        List<Figure.Kind> kinds = kinds(viewer.role());
        String sql = kinds.stream()
                .flatMap(kind -> Stream.of(kind.sql(), kind.changeSql()))
                .collect(Collectors.joining("), (", "select " + started(viewer) + " as started, (", ")"));
        return jdbc.sql(sql)
                .param("on", on)
                .params(viewer.reach().params())
                .query((row, index) -> {
                    List<Figure> figures = new ArrayList<>();
                    for (Figure.Kind kind : kinds) {
                        int column = 2 + 2 * figures.size();
                        figures.add(new Figure(kind, row.getBigDecimal(column), row.getBigDecimal(column + 1)));
                    }
                    return new Perimeter(figures, row.getBoolean("started"));
                })
                .single();
    }

    /** An administrator sees no order, but that there is one. */
    private static String started(Viewer viewer) {
        return "exists (select 1 from purchase_order o where o.number is not null"
                + (viewer.is(Role.BUYER, Role.ADMINISTRATOR) ? "" : " and " + Reach.ORDER_SQL) + ")";
    }

    private static List<Figure.Kind> kinds(Role role) {
        return switch (role) {
            case BUYER -> List.of(ORDERS_IN_PROGRESS, ORDERS_ISSUED, DELIVERABLES_TO_REVIEW, STARTUPS);
            case PRODUCT_OWNER -> List.of(STARTUPS, ORDERS_IN_PROGRESS, DAYS_LEFT, DELIVERABLES_TO_REVIEW);
            case COACH -> List.of(STARTUPS, STARTUPS_LATE, ORDERS_IN_PROGRESS, DAYS_LEFT);
            case CORRESPONDENT -> List.of(ORDERS_IN_PROGRESS, ORDERS_ISSUED, DAYS_LEFT, DELIVERABLES_OWED);
            case ADMINISTRATOR -> List.of(ACCOUNTS, ACCOUNTS_WAITING, ACCOUNTS_DISABLED);
        };
    }
}
