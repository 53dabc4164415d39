package fr.carnet.startups.web.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.people.Role;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Refusal;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupOrders;
import fr.carnet.startups.merging.LikelyTwins;
import fr.carnet.startups.registry.IncubatorDetails;
import fr.carnet.startups.registry.IncubatorRegistry;
import fr.carnet.startups.web.registry.FormQueries.IncubatorSheet;
import fr.carnet.startups.web.registry.IncubatorListQueries.IncubatorRow;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest({IncubatorFormController.class, IncubatorListController.class, IncubatorArchiveController.class})
class IncubatorFormControllerWebTests extends WebTestBase {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID SPONSOR = UUID.randomUUID();

    @MockitoBean
    private LikelyTwins twins;

    @MockitoBean
    private IncubatorRegistry incubators;

    @MockitoBean
    private FormQueries queries;

    @MockitoBean
    private IncubatorListQueries list;

    @MockitoBean
    private StartupOrders orders;

    @BeforeEach
    void anIncubator() {
        var form = new IncubatorForm("Fabrique", null, SPONSOR, true, "Locaux", "", 1);
        when(queries.incubator(any(), any())).thenReturn(Optional.empty());
        when(queries.incubator(eq("fabrique"), any()))
                .thenReturn(Optional.of(new IncubatorSheet(ID, "fabrique", form, false, "Ministère")));
        when(queries.sponsors(any())).thenReturn(List.of(new Choice(SPONSOR.toString(), "Ministère")));
        lists(List.of());
    }

    private void lists(List<IncubatorRow> rows) {
        doAnswer(call -> {
                    ListRequest asked = call.getArgument(1);
                    return asked.page(IncubatorListQueries.SORTS, rows, rows.size());
                })
                .when(list)
                .page(any(), any(), any(), any());
    }

    @Test
    void createsAnIncubatorInCreation() {
        when(incubators.create(any(), any(), any())).thenReturn("fabrique");
        var answer = post(
                Viewers.buyer(),
                "/incubateurs/nouveau",
                "name",
                "Fabrique",
                "sponsor",
                SPONSOR.toString(),
                "inCreation",
                "true",
                "conditions",
                "Locaux",
                "criteria",
                "Usage",
                "seen",
                "0");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/incubateurs/fabrique");
        verify(incubators)
                .create(eq(""), eq(new IncubatorDetails("Fabrique", SPONSOR, true, "Locaux", "Usage")), any());
    }

    @Test
    void saysTheMistakesBesideTheirFields() {
        var page = html(post(Viewers.buyer(), "/incubateurs/nouveau", "seen", "0"));
        assertThat(page.select("#name-messages").text()).contains("Renseignez le nom de l’incubateur");
        assertThat(page.select("#sponsor-messages").text()).contains("Choisissez l’administration porteuse");
    }

    @Test
    void letsACoachEditAllButTheSponsor() {
        var page = page(Viewers.coach(), "/incubateurs/fabrique/modification");
        assertThat(page.select("select")).isEmpty();
        assertThat(page.select("textarea[name=conditions]").text()).isEqualTo("Locaux");
    }

    @Test
    void listsThemWithTheirStateAsAWord() {
        lists(List.of(
                new IncubatorRow("fabrique", "Fabrique", "Ministère", true, false, 0),
                new IncubatorRow("essai", "L’Essai", "Ministère", false, false, 4)));
        var page = page(Viewers.buyer(), "/incubateurs");
        assertThat(page.select("#incubateurs .fr-badge").eachText()).containsExactly("En création", "Ouvert");
        assertThat(page.select("main a[href=/incubateurs/nouveau]")).hasSize(1);
        assertThat(page(Viewers.coach(), "/incubateurs").select("main a[href=/incubateurs/nouveau]"))
                .isEmpty();
    }

    @Test
    void saysWhyItCannotBeArchived() {
        when(incubators.obstacle(any(), any())).thenReturn(Optional.of(Refusal.of("incubator.in-use", 4L)));
        assertThat(page(Viewers.buyer(), "/incubateurs/fabrique/archivage")
                        .select(".fr-alert--error")
                        .text())
                .contains("Il accueille encore des startups ou des projets (4)");
    }

    @Test
    void archivesOnceConfirmed() {
        assertThat(post(Viewers.buyer(), "/incubateurs/fabrique/archivage").getRedirectedUrl())
                .isEqualTo("/incubateurs/fabrique");
        verify(incubators).archive(eq(new IncubatorId(ID)), any());
    }

    @Test
    void looksAbsentToOthers() {
        for (Role role : List.of(Role.PRODUCT_OWNER, Role.CORRESPONDENT, Role.ADMINISTRATOR)) {
            for (String address : List.of(
                    "/incubateurs",
                    "/incubateurs/nouveau",
                    "/incubateurs/fabrique/modification",
                    "/incubateurs/fabrique/archivage")) {
                assertThat(get(Viewers.of(role), address).getStatus()).isEqualTo(404);
            }
        }
        assertThat(get(Viewers.coach(), "/incubateurs/nouveau").getStatus()).isEqualTo(404);
        assertThat(get(Viewers.coach(), "/incubateurs/fabrique/archivage").getStatus())
                .isEqualTo(404);
    }
}
