package fr.carnet.startups.conformity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.documents.FileId;
import fr.carnet.documents.StoredFiles;
import fr.carnet.documents.Upload;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupRows;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("A-2016 § 4.2.6, § 4.3.2, § 4.4.3: security files, and recommendations of audits followed until closed")
class ConformityDataTests {

    @Autowired
    private ConformityChecklists checklists;

    @Autowired
    private AuditRecommendations recommendations;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Viewer buyer;
    private StartupId startup;
    private UUID incubator;
    private LocalDate today;

    @BeforeEach
    void aStartup() {
        var id = new AccountRows(jdbc).account(Role.BUYER);
        buyer = new Viewer(id, "b", "Alice Acheteuse", Role.BUYER, null, Set.of(), Set.of());
        var rows = new StartupRows(jdbc);
        incubator = rows.incubator("i-" + UUID.randomUUID());
        startup = new StartupId(rows.startup("s-" + UUID.randomUUID(), incubator));
        today = LocalDate.now(clock);
    }

    @Test
    void keepsWhereAnItemStandsAndWhatChanged() {
        state(0, new ConformityStatement(ConformityState.UNDER_WAY, today, today.plusDays(30), ""));
        state(1, new ConformityStatement(ConformityState.DONE, today, today.plusYears(3), "Taux de 82 %"));

        assertThat(trail("conformity.stated"))
                .hasSize(2)
                .last()
                .asString()
                .contains("RGAA", "UNDER_WAY", "DONE", today.plusYears(3).toString(), "Taux de 82 %")
                .doesNotContain("statedOn");
        assertThatThrownBy(() -> state(1, ConformityStatement.NOTHING))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> state(0, ConformityStatement.NOTHING))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void keepsTheFilesOfAnItemForWhoMayReadTheStartup() {
        checklists.state(
                startup,
                ConformityItem.CODE_AUDIT,
                0,
                new ConformityStatement(ConformityState.DONE, today, null, ""),
                List.of(new Upload("audit.txt", () -> new ByteArrayInputStream("Rapport".getBytes(UTF_8)))),
                buyer);
        var file = new FileId(jdbc.sql("select file_id from conformity_file where startup_id = ?")
                .param(startup.value())
                .query(UUID.class)
                .single());

        assertThat(files.find(file, Viewers.productOwner(startup.value())).name())
                .isEqualTo("audit.txt");
        for (Viewer stranger : List.of(
                Viewers.productOwner(UUID.randomUUID()),
                Viewers.coach(),
                Viewers.correspondent(),
                Viewers.administrator())) {
            assertThatThrownBy(() -> files.find(file, stranger)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> checklists.removeFile(startup, ConformityItem.RGS, file, buyer))
                .isInstanceOf(NotFound.class);
        checklists.removeFile(startup, ConformityItem.CODE_AUDIT, file, buyer);
        assertThatThrownBy(() -> files.find(file, buyer)).isInstanceOf(NotFound.class);
        assertThat(trail("conformity.file-removed")).singleElement().asString().contains("audit.txt");
    }

    @Test
    void followsARecommendationUntilItIsClosedAndTakesItUpAgain() {
        var id = recommendations.add(startup, details("Chiffrer les sauvegardes"), buyer);
        recommendations.change(startup, id, 0, details("Chiffrer toutes les sauvegardes"), buyer);
        recommendations.close(startup, id, 1, today, "Sauvegardes chiffrées", buyer);

        assertThatThrownBy(() -> recommendations.change(startup, id, 2, details("Autre"), buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recommendation.is-closed");
        recommendations.reopen(startup, id, buyer);
        recommendations.close(startup, id, 3, today, "Vérifié de nouveau", buyer);

        assertThat(jdbc.sql("select closing_note from audit_recommendation where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Vérifié de nouveau");
        assertThat(trail("recommendation.changed"))
                .singleElement()
                .asString()
                .contains("Chiffrer les sauvegardes", "Chiffrer toutes les sauvegardes");
        assertThat(trail("recommendation.reopened")).singleElement().asString().contains("Sauvegardes chiffrées");
        assertThat(trail("recommendation.closed")).hasSize(2);
    }

    @Test
    void refusesAClosingToComeAndAnItemThatDoesNotApply() {
        var id = recommendations.add(startup, details("Chiffrer"), buyer);
        assertThatThrownBy(() -> recommendations.close(startup, id, 0, today.plusDays(1), "Fait", buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recommendation.closed-in-the-future");
        var without = new ConformityStatement(ConformityState.NOT_APPLICABLE, today, null, "Aucun serveur");
        assertThatThrownBy(() -> checklists.state(startup, ConformityItem.CODE_AUDIT, 0, without, List.of(), buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("conformity.recommendations-open");
        recommendations.close(startup, id, 0, today, "Fait", buyer);
        checklists.state(startup, ConformityItem.CODE_AUDIT, 0, without, List.of(), buyer);
        assertThatThrownBy(() -> recommendations.add(startup, details("Autre"), buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recommendation.not-applicable");
        assertThatThrownBy(() -> recommendations.reopen(startup, id, buyer))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recommendation.not-applicable");
    }

    @Test
    @DisplayName("domain.md § 8: product owners and coaches edit their own, a company reads")
    void isEditedByWhoeverEditsTheStartup() {
        var owner = Viewers.productOwner(startup.value());
        var coach = Viewers.coach(Set.of(incubator), Set.of(startup.value()));
        checklists.state(startup, ConformityItem.RGI, 0, ConformityStatement.NOTHING, List.of(), owner);
        var id = recommendations.add(startup, details("Chiffrer"), coach);
        for (Viewer other : List.of(
                Viewers.productOwner(UUID.randomUUID()),
                Viewers.coach(),
                Viewers.correspondent(),
                Viewers.administrator())) {
            assertThatThrownBy(() -> checklists.state(
                            startup, ConformityItem.RGI, 1, ConformityStatement.NOTHING, List.of(), other))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> recommendations.add(startup, details("Autre"), other))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> recommendations.close(startup, id, 0, today, "Fait", other))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> recommendations.reopen(startup, id, other)).isInstanceOf(NotFound.class);
        }
        var elsewhere = new StartupId(new StartupRows(jdbc).startup("t-" + UUID.randomUUID(), incubator));
        assertThatThrownBy(() -> recommendations.reopen(elsewhere, id, buyer)).isInstanceOf(NotFound.class);
    }

    private void state(long seen, ConformityStatement said) {
        checklists.state(startup, ConformityItem.RGAA, seen, said, List.of(), buyer);
    }

    private RecommendationDetails details(String text) {
        return new RecommendationDetails(ConformityItem.CODE_AUDIT, text, Severity.MAJOR, today.plusDays(20), "Équipe");
    }

    private List<String> trail(String action) {
        return jdbc.sql("select cast(details as text) from audit_event where action = ? and subject_id = ? order by id")
                .params(action, startup.value())
                .query(String.class)
                .list();
    }
}
