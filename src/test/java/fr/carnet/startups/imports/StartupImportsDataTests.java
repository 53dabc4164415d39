package fr.carnet.startups.imports;

import static fr.carnet.TestDay.TODAY;
import static fr.carnet.startups.imports.PortfolioJson.phases;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupRows;
import fr.carnet.startups.StartupStanding;
import fr.carnet.startups.Startups;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The public portfolio previewed, imported, imported again (domain.md § 6). */
@DataTest
class StartupImportsDataTests {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 4);

    @Autowired
    StartupImports imports;

    @Autowired
    PortfolioExport export;

    @Autowired
    Startups startups;

    @Autowired
    JdbcClient jdbc;

    private Viewer buyer;

    @BeforeEach
    void aBuyer() {
        buyer = new Viewer(
                new AccountRows(jdbc).account(Role.BUYER),
                "import",
                "Irène Import",
                Role.BUYER,
                null,
                Set.of(),
                Set.of());
    }

    @Test
    void createsStartupsWithTheirIncubatorsAndSponsors() {
        var json = portfolio("\"name\":\"Mon service\",\"pitch\":\"Aider\",\"link\":\"https://a.fr\","
                + phases("investigation", "2024-03-04", "acceleration", "2024-09-02"));
        assertThat(confirm(json)).isEqualTo(3);

        var standing = standing("Essai.Import-1", TODAY);
        assertThat(standing.phase()).isEqualTo(Phase.CONSOLIDATION);
        assertThat(standing.incubatorName()).isEqualTo("Incubateur d’essai");
        assertThat(standing.sponsorName()).isEqualTo("ministere-essai");
        assertThat(standing("Essai.Import-1", LocalDate.of(2024, 9, 1)).phase()).isEqualTo(Phase.INVESTIGATION);
        assertThat(text("select public_label from phase_decision where phase = 'CONSOLIDATION' and startup_id = ?"))
                .isEqualTo("acceleration");
        assertThat(text("select site_url from startup where id = ?")).isEqualTo("https://a.fr");
    }

    @Test
    void refusesByNameTheIdentifierOfADigitalProject() {
        new StartupRows(jdbc).project("Essai.Import-1");
        var json = portfolio("\"name\":\"Mon service\"");
        assertThat(row(json).refusal()).isEqualTo(Refusal.of("startups.import.row.project", "Projet Essai.Import-1"));
        jdbc.sql("update startup set slug = 'autre-adresse' where slug = 'Essai.Import-1'")
                .update();
        jdbc.sql("""
                insert into startup_former_address (slug, startup_id, left_on)
                select 'Essai.Import-1', id, test.today() from startup where slug = 'autre-adresse'""").update();
        assertThat(row(json).refusal()).isEqualTo(Refusal.of("startups.import.row.project", "Projet Essai.Import-1"));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var json = portfolio("\"name\":\"Mon service\",\"usertypes\":[\"lycéens\"],"
                + phases("construction", "2018-01-01", "investigation", "2018-01-01", "abandon", "2019-01-01"));
        confirm(json);
        var before = everything();
        var preview = preview(json);
        assertThat(preview.rows()).extracting(ImportRow::outcome).containsOnly(ImportOutcome.UNCHANGED);
        assertThat(preview.writes()).isFalse();
        assertThat(confirm(json)).isZero();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @DisplayName("domain.md § 6: ties go to the later row; a phase to come does not count yet; abandon is a stop")
    void standsWhereTheFileSays() {
        confirm(portfolio("\"name\":\"S\"," + phases("construction", "2018-01-01", "investigation", "2018-01-01")));
        assertThat(standing("Essai.Import-1", TODAY).phase()).isEqualTo(Phase.INVESTIGATION);

        var tomorrow = TODAY.plusDays(1).toString();
        confirm(portfolio("\"name\":\"S\","
                + phases("transfere", tomorrow, "construction", "2018-01-01", "investigation", "2018-01-01")));
        assertThat(standing("Essai.Import-1", TODAY).phase()).isEqualTo(Phase.INVESTIGATION);
        assertThat(standing("Essai.Import-1", TODAY.plusDays(1)).phase()).isEqualTo(Phase.PASSATION);

        confirm(portfolio("\"name\":\"S\"," + phases("construction", "2018-01-01", "abandon", "2018-06-01")));
        assertThat(standing("Essai.Import-1", TODAY).stopped()).isTrue();
        assertThat(standing("Essai.Import-1", LocalDate.of(2018, 5, 31)).phase())
                .isEqualTo(Phase.CONSTRUCTION);
    }

    @Test
    @DisplayName("domain.md § 6: what was set aside here is not brought back by the file")
    void aDecisionThatWasSetAsideStaysSetAside() {
        var json = portfolio("\"name\":\"S\"," + phases("construction", "2018-01-01", "abandon", "2018-06-01"));
        confirm(json);
        var startup = new StartupId(jdbc.sql("select id from startup where slug = 'Essai.Import-1'")
                .query(UUID.class)
                .single());
        long stop = jdbc.sql("select id from phase_decision where startup_id = ? and outcome = 'STOP'")
                .param(startup.value())
                .query(Long.class)
                .single();
        startups.correct(startup, stop, "Le service continue", null, buyer);
        assertThat(standing("Essai.Import-1", TODAY).phase()).isEqualTo(Phase.CONSTRUCTION);

        assertThat(preview(json).writes()).isFalse();
        confirm(portfolio("\"name\":\"S\","
                + phases("construction", "2018-01-01", "acceleration", "2018-06-01", "abandon", "2018-06-01")));

        assertThat(standing("Essai.Import-1", TODAY).phase()).isEqualTo(Phase.CONSOLIDATION);
        assertThat(jdbc.sql("select count(*) from decision_correction where decision_id = ?")
                        .param(stop)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aTieThatTheFileTurnsRoundIsTurnedRound() {
        confirm(portfolio("\"name\":\"S\"," + phases("construction", "2018-01-01", "investigation", "2018-01-01")));
        var turned = portfolio("\"name\":\"S\"," + phases("investigation", "2018-01-01", "construction", "2018-01-01"));
        assertThat(preview(turned).count(ImportKind.STARTUP, ImportOutcome.CHANGED))
                .isEqualTo(1);
        confirm(turned);
        assertThat(standing("Essai.Import-1", TODAY).phase()).isEqualTo(Phase.CONSTRUCTION);
    }

    @Test
    void changesFieldByFieldWithTheTrailOfBeforeAndAfter() {
        confirm(portfolio("\"name\":\"Avant\",\"pitch\":\"Aider\""));
        var json = portfolio("\"name\":\"Après\",\"pitch\":\"Aider\"");
        assertThat(row(json).changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo(StartupField.NAME);
            assertThat(change.before()).isEqualTo("Avant");
            assertThat(change.after()).isEqualTo("Après");
            assertThat(change.typed()).isFalse();
        });
        confirm(json);
        assertThat(standing("Essai.Import-1", TODAY).name()).isEqualTo("Après");
        assertThat(text("select details #>> '{portfolio-name,before}' from audit_event"
                        + " where action = 'startup.import-changed' and subject_id = ?"))
                .isEqualTo("Avant");
    }

    @Test
    void whatWasTypedInCarnetIsKeptUnlessAskedFor() {
        confirm(portfolio("\"name\":\"Fichier\",\"pitch\":\"Un\""));
        jdbc.sql("update startup set name = 'Saisi' where id = ?")
                .param(startup("Essai.Import-1"))
                .update();

        var same = portfolio("\"name\":\"Fichier\",\"pitch\":\"Un\"");
        assertThat(row(same).outcome()).isEqualTo(ImportOutcome.KEPT);
        assertThat(confirm(same)).isZero();
        assertThat(standing("Essai.Import-1", TODAY).name()).isEqualTo("Saisi");

        var both = portfolio("\"name\":\"Fichier 2\",\"pitch\":\"Deux\"");
        assertThat(row(both).changes())
                .extracting(change -> change.field() + " " + change.typed())
                .containsExactly("NAME true", "MISSION false");
        assertThat(confirm(both)).isEqualTo(1);
        assertThat(standing("Essai.Import-1", TODAY).name()).isEqualTo("Saisi");
        assertThat(text("select mission from startup where id = ?")).isEqualTo("Deux");

        assertThat(confirm(both, "STARTUP:Essai.Import-1:NAME")).isEqualTo(1);
        assertThat(standing("Essai.Import-1", TODAY).name()).isEqualTo("Fichier 2");
        assertThat(row(both).outcome()).isEqualTo(ImportOutcome.UNCHANGED);
    }

    @Test
    void aFieldThatTheFileEmptiesIsEmptiedOnlyWhereTheImportFilledIt() {
        confirm(portfolio("\"name\":\"S\",\"link\":\"https://a.fr\""));
        jdbc.sql("update startup set wiki_url = 'https://w.fr', repository_url = 'https://g.fr' where id = ?")
                .param(startup("Essai.Import-1"))
                .update();
        confirm(portfolio("\"name\":\"S\",\"link\":\"\""));
        assertThat(text("select coalesce(site_url, '-') || repository_url || wiki_url from startup where id = ?"))
                .isEqualTo("-https://g.frhttps://w.fr");
    }

    @Test
    void decisionsTakenInCarnetAreNeverRemoved() {
        confirm(portfolio("\"name\":\"S\"," + phases("investigation", "2024-03-04")));
        new StartupRows(jdbc).enters(startup("Essai.Import-1"), Phase.CONSTRUCTION, MARCH.plusMonths(3));
        var json = portfolio("\"name\":\"S\"," + phases("investigation", "2024-03-11", "construction", "2024-06-04"));
        assertThat(row(json).outcome()).isEqualTo(ImportOutcome.KEPT);
        assertThat(confirm(json)).isZero();
        assertThat(standing("Essai.Import-1", MARCH).phase()).isEqualTo(Phase.INVESTIGATION);

        assertThat(confirm(json, "STARTUP:Essai.Import-1:PHASES")).isEqualTo(1);
        assertThat(standing("Essai.Import-1", MARCH).phase()).isNull();
        assertThat(standing("Essai.Import-1", TODAY).phase()).isEqualTo(Phase.CONSTRUCTION);
        assertThat(row(json).outcome()).isEqualTo(ImportOutcome.UNCHANGED);
        assertThat(jdbc.sql("select count(*) from phase_decision where startup_id = ?")
                        .param(startup("Essai.Import-1"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void refusedRowsLeaveTheOthers() {
        var json = portfolio("\"name\":\"S\"")
                .startup("Essai.Import-2", "essai-import", "\"name\":\"Double\"")
                .startup("Essai.Import-2", "essai-import", "\"name\":\"Double encore\"")
                .startup("Essai.Import-3", "essai-import", "\"name\":\"T\"," + phases("alumni", "2024-01-01"))
                .row("{\"id\":\"Essai.Import-4\",\"type\":\"startup\",\"attributes\":{\"name\":\"Sans incubateur\"}}")
                .startup("essai.import-1", "essai-import", "\"name\":\"Autre casse\"");
        var preview = preview(json);
        assertThat(preview.rows(ImportOutcome.REFUSED))
                .extracting(row -> row.refusal() == null ? "" : row.refusal().code())
                .containsExactly(
                        "startups.import.row.twice",
                        "startups.import.row.twice",
                        "startups.import.row.unknown-phase",
                        "startups.import.row.no-incubator");
        confirm(json);
        assertThat(standing("Essai.Import-1", TODAY).name()).isEqualTo("S");
        assertThat(standing("essai.import-1", TODAY).name()).isEqualTo("Autre casse");
        assertThat(find("Essai.Import-2")).isEmpty();
        assertThat(find("Essai.Import-3")).isEmpty();
    }

    @Test
    void createsWhatTheFileOnlyNames() {
        var json = new PortfolioJson()
                .startup("Essai.Import-1", "Incubateur.Inconnu", "\"name\":\"S\"")
                .incubator("sans-porteur", "Sans porteur", "");
        var preview = preview(json);
        assertThat(preview.rows())
                .filteredOn(row -> row.kind() == ImportKind.SPONSOR)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo("Administration non renseignée");
                    assertThat(row.remarks())
                            .extracting(Refusal::code)
                            .containsExactly("startups.import.remark.no-owner");
                });
        confirm(json);
        assertThat(standing("Essai.Import-1", TODAY).sponsorName()).isEqualTo("Administration non renseignée");
        assertThat(preview(json).writes()).isFalse();
    }

    @Test
    void knowsWhatWasRenamedInCarnet() {
        var json = portfolio("\"name\":\"S\"");
        confirm(json);
        jdbc.sql("update sponsor set name = 'Ministère de l’Essai' where name = 'ministere-essai'")
                .update();
        jdbc.sql("update incubator set slug = 'autre-essai' where slug = 'essai-import'")
                .update();
        jdbc.sql("update startup set slug = 'autre.nom' where slug = 'Essai.Import-1'")
                .update();
        assertThat(preview(json).rows()).extracting(ImportRow::outcome).containsOnly(ImportOutcome.UNCHANGED);
        assertThat(confirm(json)).isZero();

        var taken = portfolio("\"name\":\"S\"").startup("autre.nom", "essai-import", "\"name\":\"Autre\"");
        assertThat(preview(taken).rows(ImportOutcome.REFUSED))
                .extracting(row -> row.refusal() == null ? "" : row.refusal().code())
                .containsExactly("startups.import.row.taken");
    }

    /** In transactions of its own, as it is outside tests; what it leaves is taken away again. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whatFailsHalfWayLeavesNothing() {
        var json =
                portfolio("\"name\":\"S\"").startup("Essai.Import-2", "essai-import", "\"name\":\"Essai à mi-chemin\"");
        jdbc.sql("alter table startup add constraint essai check (name <> 'Essai à mi-chemin')")
                .update();
        try {
            assertThatThrownBy(() -> imports.apply(json.upload())).hasMessageContaining("essai");
            assertThat(find("Essai.Import-1")).isEmpty();
            assertThat(jdbc.sql("""
                    select (select count(*) from incubator where slug = 'essai-import')
                         + (select count(*) from sponsor where name = 'ministere-essai')
                         + (select count(*) from portfolio_record)
                         + (select count(*) from audit_event where action = 'startup.imported')""").query(Integer.class).single()).isZero();
        } finally {
            jdbc.sql("alter table startup drop constraint essai").update();
            jdbc.sql("delete from account where id = ?")
                    .param(buyer.accountId())
                    .update();
        }
    }

    @Test
    void whatChangedSinceThePreviewIsShownAnew() {
        var json = portfolio("\"name\":\"S\"");
        confirm(json);
        var next = portfolio("\"name\":\"S 2\"");
        var id = imports.upload(next.upload(), buyer);
        var seen = imports.preview(id, buyer).seen();
        jdbc.sql("update startup set name = 'Saisi' where slug = 'Essai.Import-1'")
                .update();
        assertThatThrownBy(() -> imports.confirm(id, seen, Set.of(), buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("startups.import.changed"));
        assertThat(standing("Essai.Import-1", TODAY).name()).isEqualTo("Saisi");
    }

    @Test
    void knowsAStartupByTheAddressThatItHadBefore() {
        var rows = new StartupRows(jdbc);
        var renamed = rows.startup("nouvelle.adresse", rows.incubator("essai-import"));
        jdbc.sql("insert into startup_former_address (slug, startup_id, left_on) values ('Essai.Import-1', ?, ?)")
                .params(renamed, TODAY)
                .update();
        assertThat(row(portfolio("\"name\":\"S\"")).id()).isEqualTo(renamed);
    }

    @Test
    @DisplayName("exporting and importing changes nothing")
    void whatIsExportedComesBackAsItWas() {
        confirm(portfolio(
                "\"name\":\"S\",\"pitch\":\"a &lt;b&gt; &amp;amp; c\",\"usertypes\":[\"x\",\"y\"],\"link\":\"https://a.fr\","
                        + phases("construction", "2018-01-01", "investigation", "2018-01-01", "opere", "2019-01-01")));
        var rows = new StartupRows(jdbc);
        var typed = rows.startup("tape.ici", rows.incubator("essai-tape"), Phase.INVESTIGATION, MARCH);
        rows.stops(typed, MARCH.plusMonths(2));
        rows.postpones(typed, MARCH, MARCH.plusMonths(1));
        var out = new ByteArrayOutputStream();
        export.write(out, buyer);
        var text = out.toString(UTF_8);
        assertThat(text)
                .contains("\"name\":\"opere\",\"start\":\"2019-01-01\",\"end\":\"\",\"carnet\":\"passation\"")
                .contains(
                        "\"name\":\"abandon-investigation\",\"start\":\"2024-05-04\",\"end\":\"\",\"carnet\":\"arret\"");
        var preview = imports.preview(imports.upload(PortfolioJson.upload(text), buyer), buyer);
        assertThat(preview.rows()).extracting(ImportRow::outcome).containsOnly(ImportOutcome.UNCHANGED);
    }

    @Test
    @DisplayName("domain.md § 8: one exports what one may read")
    void exportsWhatTheViewerMayRead() {
        var rows = new StartupRows(jdbc);
        var incubator = rows.incubator("essai-tape");
        rows.startup("tape.ici", incubator);
        var other = rows.startup("tape.aussi", incubator);
        var out = new ByteArrayOutputStream();
        export.write(out, Viewers.productOwner(other));
        assertThat(out.toString(UTF_8)).contains("tape.aussi").doesNotContain("tape.ici");
        assertThatThrownBy(() -> export.write(new ByteArrayOutputStream(), Viewers.administrator()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyBuyersAndAdministratorsImport() {
        var file = portfolio("\"name\":\"S\"").upload();
        for (var other : List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent())) {
            assertThatThrownBy(() -> imports.upload(file, other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> imports.preview(UUID.randomUUID(), other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> imports.confirm(UUID.randomUUID(), "", Set.of(), other))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whoeverRunsCarnetImportsWithoutAnAccount() {
        var file = portfolio("\"name\":\"S\"").upload();
        assertThat(imports.preview(file).written()).isEqualTo(3);
        assertThat(find("Essai.Import-1")).isEmpty();
        imports.apply(file);
        assertThat(standing("Essai.Import-1", TODAY).name()).isEqualTo("S");
        assertThat(imports.apply(file).writes()).isFalse();
        assertThat(text("select actor from audit_event where action = 'startup.imported' and subject_id = ?"))
                .isEqualTo("Carnet");
    }

    /** A startup of an incubator, with these attributes. */
    private static PortfolioJson portfolio(String attributes) {
        return new PortfolioJson()
                .incubator("essai-import", "Incubateur d’essai", "/organisations/ministere-essai")
                .startup("Essai.Import-1", "essai-import", attributes);
    }

    private ImportRow row(PortfolioJson json) {
        return preview(json).rows().stream()
                .filter(row -> row.kind() == ImportKind.STARTUP)
                .findFirst()
                .orElseThrow();
    }

    private StartupImportPreview preview(PortfolioJson json) {
        return imports.preview(imports.upload(json.upload(), buyer), buyer);
    }

    private int confirm(PortfolioJson json, String... taken) {
        var id = imports.upload(json.upload(), buyer);
        return imports.confirm(id, imports.preview(id, buyer).seen(), Set.of(taken), buyer);
    }

    private List<UUID> find(String slug) {
        return jdbc.sql("select id from startup where slug = ?")
                .param(slug)
                .query(UUID.class)
                .list();
    }

    private UUID startup(String slug) {
        return find(slug).get(0);
    }

    private StartupStanding standing(String slug, LocalDate on) {
        return startups.standing(new StartupId(startup(slug)), on);
    }

    /** One text of the startup of these tests. */
    private String text(String sql) {
        return jdbc.sql(sql)
                .param(startup("Essai.Import-1"))
                .query(String.class)
                .single();
    }

    private String everything() {
        return jdbc.sql("""
                select cast(array[
                    (select cast(json_agg(s order by s.id) as text) from startup s),
                    (select cast(json_agg(d order by d.id) as text) from phase_decision d),
                    (select cast(json_agg(i order by i.id) as text) from incubator i),
                    (select cast(json_agg(a order by a.id) as text) from sponsor a),
                    (select cast(json_agg(r order by r.kind, r.public_id) as text) from portfolio_record r),
                    (select cast(count(*) as text) from audit_event)] as text)""").query(String.class).single();
    }
}
