package fr.carnet.startups.web.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupRows;
import fr.carnet.startups.conformity.AuditRecommendations;
import fr.carnet.startups.conformity.ConformityChecklists;
import fr.carnet.startups.conformity.ConformityItem;
import fr.carnet.startups.conformity.ConformityState;
import fr.carnet.startups.conformity.ConformityStatement;
import fr.carnet.startups.conformity.RecommendationDetails;
import fr.carnet.startups.conformity.Severity;
import fr.carnet.startups.web.conformity.ConformityListQueries.ConformityFilter;
import fr.carnet.startups.web.conformity.ConformityListQueries.Entry;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class ConformityQueriesDataTests {

    @Autowired
    private ConformityQueries queries;

    @Autowired
    private ConformityListQueries list;

    @Autowired
    private ConformityChecklists checklists;

    @Autowired
    private AuditRecommendations recommendations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Viewer buyer = Viewers.buyer();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private LocalDate today;
    private StartupId first;
    private StartupId second;
    private String shelter;
    private Reach coach;

    @BeforeEach
    void twoStartups() {
        today = LocalDate.now(clock);
        var rows = new StartupRows(jdbc);
        shelter = "i-" + mark;
        UUID own = rows.incubator(shelter);
        first = new StartupId(rows.startup("a-" + mark, own));
        second = new StartupId(rows.startup("b-" + mark, rows.incubator("j-" + mark)));
        coach = Viewers.coach(Set.of(own), Set.of(first.value())).reach();
        state(first, ConformityItem.RGAA, ConformityState.DONE, today.minusYears(3), today.minusDays(2));
        state(first, ConformityItem.EBIOS, ConformityState.UNDER_WAY, null, today.plusDays(10));
        state(first, ConformityItem.CNIL, ConformityState.DONE, today, null);
        recommendation(first, "Chiffrer", Severity.MINOR, today.minusDays(1));
        recommendation(second, "Journaliser", Severity.CRITICAL, today.plusDays(90));
    }

    @Test
    void showsAllItemsOfAStartupInTheirOrder() {
        var items = queries.items(first, today);
        assertThat(items).extracting(ConformityRow::item).containsExactly(ConformityItem.values());
        assertThat(items)
                .extracting(ConformityRow::state)
                .containsExactly(
                        ConformityState.NOT_BEGUN,
                        ConformityState.DONE,
                        ConformityState.NOT_BEGUN,
                        ConformityState.UNDER_WAY,
                        ConformityState.DONE,
                        ConformityState.NOT_BEGUN);
        assertThat(items.get(5).open()).isEqualTo(1);
        assertThat(items.get(5).late()).isEqualTo(1);
        assertThat(queries.startup("a-" + mark, coach)).isPresent();
        assertThat(queries.startup("b-" + mark, coach)).isEmpty();
    }

    @Test
    void listsWhatIsToBeFollowedTheMostUrgentFirst() {
        assertThat(found(new ConformityFilter(mark, null, null, null, null), all()))
                .containsExactly("a RGAA DONE", "a CODE_AUDIT OPEN", "a EBIOS UNDER_WAY", "b CODE_AUDIT OPEN");
    }

    @Test
    void narrowsTheListToWhatIsLateOrNearOrOfOneIncubator() {
        assertThat(found(new ConformityFilter(mark, null, null, null, "retard"), all()))
                .containsExactly("a RGAA DONE", "a CODE_AUDIT OPEN");
        assertThat(found(new ConformityFilter(mark, null, null, null, "bientot"), all()))
                .containsExactly("a EBIOS UNDER_WAY");
        assertThat(found(new ConformityFilter(null, null, null, shelter, null), all()))
                .containsExactly("a RGAA DONE", "a CODE_AUDIT OPEN", "a EBIOS UNDER_WAY");
        assertThat(found(new ConformityFilter(mark, "CNIL", "DONE", null, null), all()))
                .containsExactly("a CNIL DONE");
        assertThat(found(new ConformityFilter(mark, "RGS", "NOT_BEGUN", null, null), all()))
                .containsExactly("a RGS NOT_BEGUN", "b RGS NOT_BEGUN");
        assertThat(found(new ConformityFilter("journaliser " + mark, null, null, null, null), all()))
                .containsExactly("b CODE_AUDIT OPEN");
    }

    @Test
    void showsNothingOfTheStartupsOfOthers() {
        assertThat(found(new ConformityFilter(null, null, null, null, null), coach))
                .containsExactly("a RGAA DONE", "a CODE_AUDIT OPEN", "a EBIOS UNDER_WAY");
        assertThat(list.figures(today, coach)).isEqualTo(new ConformityListQueries.Figures(2, 1, 1));
        assertThat(found(
                        new ConformityFilter(null, null, null, null, null),
                        Viewers.correspondent().reach()))
                .isEmpty();
    }

    @Test
    void leavesOutWhatIsClosedAndWhatIsArchived() {
        var id = recommendations.add(first, details("Publier", Severity.MINOR, today.minusDays(5)), buyer);
        recommendations.close(first, id, 0, today, "Publié", buyer);
        assertThat(list.figures(today, coach).late()).isEqualTo(2);
        assertThat(found(new ConformityFilter(mark, null, "CLOSED", null, null), coach))
                .containsExactly("a CODE_AUDIT CLOSED");
        jdbc.sql("update startup set archived_on = test.today() where id = ?")
                .param(first.value())
                .update();
        assertThat(found(new ConformityFilter(null, null, null, null, null), coach))
                .isEmpty();
        assertThat(list.figures(today, coach)).isEqualTo(new ConformityListQueries.Figures(0, 0, 0));
    }

    private Reach all() {
        return buyer.reach();
    }

    private List<String> found(ConformityFilter filter, Reach reach) {
        var rows = new ArrayList<Entry>();
        var request = new ListRequest("/conformite", Map.of(), 1, "");
        list.each(filter, request, today, reach, rows::add);
        assertThat(list.page(filter, request, today, reach).total()).isEqualTo(rows.size());
        return rows.stream()
                .map(row -> row.slug().substring(0, 1) + " " + row.item() + " " + row.state())
                .toList();
    }

    private void state(StartupId startup, ConformityItem item, ConformityState state, LocalDate on, LocalDate renewBy) {
        checklists.state(startup, item, 0, new ConformityStatement(state, on, renewBy, ""), List.of(), buyer);
    }

    private void recommendation(StartupId startup, String text, Severity severity, LocalDate dueOn) {
        recommendations.add(startup, details(text, severity, dueOn), buyer);
    }

    private static RecommendationDetails details(String text, Severity severity, LocalDate dueOn) {
        return new RecommendationDetails(ConformityItem.CODE_AUDIT, text, severity, dueOn, "");
    }
}
