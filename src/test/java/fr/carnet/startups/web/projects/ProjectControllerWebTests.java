package fr.carnet.startups.web.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.people.Role;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Refusal;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupOrders;
import fr.carnet.startups.StartupOrders.Unfinished;
import fr.carnet.startups.registry.DigitalProjects;
import fr.carnet.startups.web.registry.FormQueries;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest({ProjectController.class, ProjectFormController.class, ProjectKeepingController.class})
class ProjectControllerWebTests extends WebTestBase {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID SPONSOR = UUID.randomUUID();
    private static final String PAGE = "/projets/ma.demarche";
    private static final String EDIT = PAGE + "/modification";
    private static final String ADDRESS = PAGE + "/adresse";
    private static final String ARCHIVE = PAGE + "/archivage";

    private List<ProjectRow> rows = List.of();

    @MockitoBean
    private DigitalProjects projects;

    @MockitoBean
    private ProjectQueries queries;

    @MockitoBean
    private FormQueries choices;

    @MockitoBean
    private StartupOrders orders;

    @BeforeEach
    void aProject() {
        when(queries.find(any(), any())).thenReturn(Optional.empty());
        when(queries.renamed(any(), any())).thenReturn(Optional.empty());
        when(choices.sponsors(any())).thenReturn(List.of(new Choice(SPONSOR.toString(), "Ministère")));
        when(choices.incubators(any())).thenReturn(List.of());
        when(queries.page(any(), any(), any())).thenAnswer(call -> {
            ListRequest asked = call.getArgument(1);
            return asked.page(ProjectQueries.SORTS, rows, rows.size());
        });
        kept(false);
    }

    private void kept(boolean archived) {
        var form = new ProjectForm(
                "Ma démarche",
                null,
                "Dématérialiser",
                SPONSOR,
                null,
                "",
                "https://exemple.example",
                "javascript:alert(1)",
                "",
                "",
                3);
        when(queries.find(eq("ma.demarche"), any()))
                .thenReturn(Optional.of(
                        new ProjectSheet(ID, "ma.demarche", form, archived, "Ministère", null, null, null)));
    }

    @Test
    void listsProjectsAndSaysHowToBegin() {
        assertThat(page(Viewers.buyer(), "/projets").select("main").text())
                .contains("Aucun projet numérique pour l’instant", "Créer un projet");
        rows = List.of(new ProjectRow("ma.demarche", "Ma démarche", "Dématérialiser", "Ministère", "Paule", null));
        var page = page(Viewers.productOwner(ID), "/projets");
        assertThat(page.select("#projets a[href=/projets/ma.demarche]").text()).isEqualTo("Ma démarche");
        assertThat(page.select("main a[href=/projets/nouveau]")).isEmpty();
        assertThat(page(Viewers.buyer(), "/projets?q=rien").select("main").text())
                .contains("Ma démarche");
    }

    @Test
    @DisplayName("domain.md § 6: a project's page has neither phase nor committee")
    void showsAProject() {
        var page = page(Viewers.buyer(), PAGE);
        assertThat(page.select("main .fr-badge").text()).isEqualTo("Projet numérique");
        assertThat(page.select("main").text())
                .contains("Dématérialiser", "Ministère", "Non désigné", "https://exemple.example")
                .doesNotContain("javascript", "Phase", "phase", "comité");
        assertThat(page.select("main a[href=/bons-de-commande/nouveau?projet=" + ID + "]"))
                .hasSize(1);
        kept(true);
        page = page(Viewers.buyer(), PAGE);
        assertThat(page.select("main").text()).contains("archivé", "Rétablir");
        assertThat(page.select("main a[href*=nouveau]")).isEmpty();
    }

    @Test
    void offersItsProductOwnerToEditItAndACoachNothing() {
        assertThat(page(Viewers.productOwner(ID), PAGE).select("main .carnet-actions a"))
                .extracting(link -> link.attr("href"))
                .containsExactly(EDIT);
        assertThat(page(Viewers.coach(), PAGE).select("main .carnet-actions a")).isEmpty();
    }

    @Test
    void leadsFromAFormerAddressToThePresentOne() {
        when(queries.renamed(eq("jadis"), any())).thenReturn(Optional.of("ma.demarche"));
        assertThat(get(Viewers.buyer(), "/projets/jadis").getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(get(Viewers.buyer(), "/projets/inconnu").getStatus()).isEqualTo(404);
    }

    @Test
    void createsAndGoesToThePage() {
        when(projects.create(eq(""), any(), any())).thenReturn("ma-demarche");
        assertThat(post(
                                Viewers.buyer(),
                                "/projets/nouveau",
                                "name",
                                "Ma démarche",
                                "description",
                                "Dématérialiser",
                                "sponsor",
                                SPONSOR.toString(),
                                "incubator",
                                "",
                                "seen",
                                "0")
                        .getRedirectedUrl())
                .isEqualTo("/projets/ma-demarche");
    }

    @Test
    void saysEveryMistakeAtOnceBesideItsField() {
        var page = html(post(Viewers.buyer(), "/projets/nouveau", "site", "exemple.example", "seen", "0"));
        assertThat(page.select("#name-messages").text()).contains("Renseignez le nom du projet");
        assertThat(page.select("#description-messages").text()).contains("Renseignez la description");
        assertThat(page.select("#sponsor-messages").text()).contains("Choisissez l’administration");
        assertThat(page.select("#site-messages").text()).contains("« exemple.example » n’est pas une adresse");
    }

    @Test
    void linksTheOneThatExistsAlready() {
        when(projects.create(any(), any(), any()))
                .thenThrow(
                        Refusal.of("project.name-taken", "Ma démarche").at(PAGE).violation());
        var page = html(post(
                Viewers.buyer(),
                "/projets/nouveau",
                "name",
                "ma demarche",
                "description",
                "Dématérialiser",
                "sponsor",
                SPONSOR.toString(),
                "seen",
                "0"));
        assertThat(page.select("#name-messages").text()).contains("« Ma démarche » existe déjà");
        assertThat(page.select("main a[href=" + PAGE + "]").text()).contains("Ouvrir la fiche");
    }

    @Test
    void keepsWhatWasTypedWhereSomeoneElseChangedIt() {
        doThrow(new OptimisticLockingFailureException("changed"))
                .when(projects)
                .change(eq(new StartupId(ID)), anyLong(), any(), any());
        var page = html(post(
                Viewers.productOwner(ID),
                EDIT,
                "name",
                "Mon nom",
                "description",
                "Dématérialiser",
                "sponsor",
                SPONSOR.toString(),
                "seen",
                "2"));
        assertThat(page.select("input[name=name]").attr("value")).isEqualTo("Mon nom");
        assertThat(page.select("input[name=seen]").attr("value")).isEqualTo("3");
        assertThat(page.select("select")).as("a buyer chooses the sponsor").isEmpty();
    }

    @Test
    void renamesArchivesAndSaysWhatStandsInTheWay() {
        assertThat(post(Viewers.buyer(), ADDRESS, "slug", "neuf", "seen", "3").getRedirectedUrl())
                .isEqualTo("/projets/neuf");
        verify(projects).rename(eq(new StartupId(ID)), eq(3L), eq("neuf"), any());
        when(projects.obstacle(any(), any())).thenReturn(Optional.empty());
        assertThat(page(Viewers.buyer(), ARCHIVE).select("main").text()).contains("Le projet quitte les listes");
        assertThat(post(Viewers.buyer(), ARCHIVE).getRedirectedUrl()).isEqualTo(PAGE);
        verify(projects).archive(eq(new StartupId(ID)), any());

        UUID order = UUID.randomUUID();
        when(projects.obstacle(any(), any())).thenReturn(Optional.of(Refusal.of("project.orders-running", "BC-1")));
        when(orders.unfinished(new StartupId(ID))).thenReturn(List.of(new Unfinished(order, "BC-1")));
        var page = page(Viewers.buyer(), ARCHIVE);
        assertThat(page.select(".fr-alert--error").text()).contains("BC-1", "résiliez-les");
        assertThat(page.select("main a[href=/bons-de-commande/" + order + "]")).hasSize(1);
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    @DisplayName("domain.md § 8: nobody else sees the pages")
    void looksAbsentToOthers() {
        for (Role role : Role.values()) {
            if (role != Role.BUYER) {
                for (String address : List.of("/projets/nouveau", ADDRESS, ARCHIVE)) {
                    assertThat(get(Viewers.of(role), address).getStatus())
                            .as(role + " " + address)
                            .isEqualTo(404);
                }
            }
            if (role != Role.BUYER && role != Role.PRODUCT_OWNER) {
                assertThat(get(Viewers.of(role), EDIT).getStatus()).isEqualTo(404);
            }
        }
        assertThat(get(Viewers.administrator(), "/projets").getStatus()).isEqualTo(404);
    }
}
