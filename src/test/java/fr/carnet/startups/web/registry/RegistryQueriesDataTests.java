package fr.carnet.startups.web.registry;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.people.Reach;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupRows;
import fr.carnet.startups.web.registry.IncubatorListQueries.IncubatorFilter;
import fr.carnet.startups.web.registry.IncubatorListQueries.IncubatorRow;
import fr.carnet.startups.web.registry.SponsorQueries.SponsorFilter;
import fr.carnet.startups.web.registry.SponsorQueries.SponsorRow;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class RegistryQueriesDataTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Reach ALL = Viewers.buyer().reach();

    @Autowired
    private FormQueries forms;

    @Autowired
    private IncubatorListQueries incubators;

    @Autowired
    private SponsorQueries sponsors;

    @Autowired
    private JdbcClient jdbc;

    private StartupRows rows;
    private UUID own;
    private UUID startup;

    @BeforeEach
    void aStartup() {
        rows = new StartupRows(jdbc);
        own = rows.incubator("essai-registre");
        startup = rows.startup("mon.service", own, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        rows.incubator("loin-registre");
    }

    @Test
    @DisplayName("domain.md § 8: theirs, their incubators'")
    void findsNoStartupNorIncubatorOutOfReach() {
        assertThat(forms.startup("mon.service", TODAY, ALL))
                .hasValueSatisfying(sheet -> assertThat(sheet.phase()).isEqualTo(Phase.CONSTRUCTION));
        assertThat(forms.startup(
                        "mon.service", TODAY, Viewers.productOwner(startup).reach()))
                .isPresent();
        assertThat(forms.startup(
                        "mon.service",
                        TODAY,
                        Viewers.productOwner(UUID.randomUUID()).reach()))
                .isEmpty();
        Reach coach = Viewers.coach(Set.of(own), Set.of(startup)).reach();
        assertThat(forms.incubator("essai-registre", coach)).isPresent();
        assertThat(forms.incubator("loin-registre", coach)).isEmpty();
        assertThat(slugs(null, "registre", coach)).containsExactly("essai-registre");
    }

    @Test
    void listsIncubatorsByTheirState() {
        rows.incubator("neuf-registre");
        jdbc.sql("update incubator set in_creation = true where slug = 'neuf-registre'")
                .update();
        jdbc.sql("update incubator set archived_on = test.today() where slug = 'loin-registre'")
                .update();

        assertThat(slugs(null, "registre", ALL)).containsExactly("essai-registre", "neuf-registre");
        assertThat(slugs("ouvert", "registre", ALL)).containsExactly("essai-registre");
        assertThat(slugs("en-creation", "registre", ALL)).containsExactly("neuf-registre");
        assertThat(slugs("archive", "registre", ALL)).containsExactly("loin-registre");
        assertThat(rowsOf("ouvert", "registre", ALL))
                .extracting(IncubatorRow::startups)
                .containsExactly(1L);
    }

    @Test
    void listsSponsorsThatAreOfferedOrArchived() {
        jdbc.sql("update sponsor set archived_on = test.today() where name = 'Administration de loin-registre'")
                .update();
        assertThat(sponsors(null)).extracting(SponsorRow::name).containsExactly("Administration de essai-registre");
        assertThat(sponsors("archivee"))
                .extracting(SponsorRow::name)
                .containsExactly("Administration de loin-registre");
        assertThat(sponsors(null)).extracting(SponsorRow::startups).containsExactly(1L);
    }

    @Test
    void offersNothingArchivedButWhatIsChosenAlready() {
        jdbc.sql("update incubator set archived_on = test.today() where id = ?")
                .param(own)
                .update();
        assertThat(forms.incubators(null)).extracting(Choice::value).doesNotContain(own.toString());
        assertThat(forms.incubators(own))
                .filteredOn(choice -> choice.value().equals(own.toString()))
                .extracting(Choice::label)
                .containsExactly("Incubateur essai-registre (archivé)");
    }

    @Test
    void exportsWhatIsFiltered() {
        List<String> exported = new ArrayList<>();
        incubators.each(new IncubatorFilter("registre", null), request(), TODAY, ALL, row -> exported.add(row.slug()));
        assertThat(exported).containsExactly("essai-registre", "loin-registre");
        List<String> names = new ArrayList<>();
        sponsors.each(new SponsorFilter("registre", null), request(), row -> names.add(row.name()));
        assertThat(names).hasSize(2);
    }

    @Test
    @DisplayName("style.md § 4: as many statements with 50 rows as with one")
    void asksNoMoreWhateverTheirNumber() throws Exception {
        assertThat(statements(() -> incubators.page(new IncubatorFilter(null, null), request(), TODAY, ALL)))
                .hasSize(2);
        for (int at = 0; at < 50; at++) {
            rows.incubator("registre-" + at);
        }
        assertThat(statements(() -> incubators.page(new IncubatorFilter(null, null), request(), TODAY, ALL)))
                .hasSize(2);
        assertThat(statements(() -> sponsors.page(new SponsorFilter(null, null), request())))
                .hasSize(2);
        assertThat(statements(() -> {
                    forms.startup("mon.service", TODAY, ALL);
                    forms.incubators(null);
                    forms.sponsors(null);
                }))
                .hasSize(3);
    }

    private List<IncubatorRow> rowsOf(String state, String q, Reach reach) {
        return incubators
                .page(new IncubatorFilter(q, state), request(), TODAY, reach)
                .rows();
    }

    private List<String> slugs(String state, String q, Reach reach) {
        return rowsOf(state, q, reach).stream().map(IncubatorRow::slug).toList();
    }

    private List<SponsorRow> sponsors(String state) {
        return sponsors.page(new SponsorFilter("registre", state), request()).rows();
    }

    private static ListRequest request() {
        return new ListRequest("/incubateurs", Map.of(), 1, "");
    }
}
