package fr.carnet.startups.web.registry;

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
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupOrders;
import fr.carnet.startups.StartupOrders.Unfinished;
import fr.carnet.startups.registry.StartupRegistry;
import fr.carnet.startups.web.registry.FormQueries.StartupSheet;
import fr.carnet.web.Choice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest({StartupFormController.class, AddressController.class, StartupArchiveController.class})
class StartupFormControllerWebTests extends WebTestBase {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID INCUBATOR = UUID.randomUUID();
    private static final UUID SPONSOR = UUID.randomUUID();
    private static final String EDIT = "/startups/mon.service/modification";
    private static final String ADDRESS = "/startups/mon.service/adresse";
    private static final String ARCHIVE = "/startups/mon.service/archivage";

    @MockitoBean
    private StartupRegistry startups;

    @MockitoBean
    private FormQueries queries;

    @MockitoBean
    private StartupOrders orders;

    @BeforeEach
    void aStartup() {
        when(queries.startup(any(String.class), any(), any())).thenReturn(Optional.empty());
        kept(70);
        when(queries.sponsors(any())).thenReturn(List.of(new Choice(SPONSOR.toString(), "Ministère")));
        when(queries.incubators(any())).thenReturn(List.of(new Choice(INCUBATOR.toString(), "Fabrique")));
    }

    private void kept(Integer share) {
        var form = new StartupForm(
                "Mon service",
                null,
                "Simplifier",
                "",
                "",
                INCUBATOR,
                SPONSOR,
                "Paule",
                share,
                "",
                null,
                null,
                null,
                null,
                true,
                "MIT",
                "",
                "",
                "",
                3);
        when(queries.startup(eq("mon.service"), any(), any()))
                .thenReturn(Optional.of(
                        new StartupSheet(ID, "mon.service", form, false, Phase.CONSTRUCTION, "Fabrique", "Ministère")));
    }

    @Test
    void createsWhatWasTyped() {
        when(startups.create(any(), any(), any())).thenReturn("mon-service");
        var answer = post(
                Viewers.buyer(),
                "/startups/nouvelle",
                "name",
                "Mon service",
                "mission",
                "Simplifier",
                "incubator",
                INCUBATOR.toString(),
                "sponsor",
                SPONSOR.toString(),
                "openSource",
                "true",
                "seen",
                "0");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/startups/mon-service");
    }

    @Test
    void saysEveryMistakeAtOnceBesideItsField() {
        var page = html(post(
                Viewers.buyer(),
                "/startups/nouvelle",
                "site",
                "exemple.example",
                "ownerShare",
                "120",
                "openSource",
                "true",
                "seen",
                "0"));
        assertThat(page.select("#name-messages").text()).contains("Renseignez le nom de la startup");
        assertThat(page.select("#incubator-messages").text()).contains("Choisissez l’incubateur");
        assertThat(page.select("#site-messages").text()).contains("« exemple.example » n’est pas une adresse");
        assertThat(page.select("#ownerShare-messages").text()).contains("100");
    }

    @Test
    void linksTheOneThatExistsAlready() {
        when(startups.create(any(), any(), any()))
                .thenThrow(Refusal.of("startup.name-taken", "Mon service")
                        .at("/startups/mon.service")
                        .violation());
        var page = html(post(
                Viewers.buyer(),
                "/startups/nouvelle",
                "name",
                "mon service",
                "mission",
                "Simplifier",
                "incubator",
                INCUBATOR.toString(),
                "sponsor",
                SPONSOR.toString(),
                "openSource",
                "true",
                "seen",
                "0"));
        assertThat(page.select("#name-messages").text()).contains("« Mon service » existe déjà");
        assertThat(page.select("main a[href=/startups/mon.service]").text()).contains("Ouvrir la fiche");
    }

    @Test
    @DisplayName("domain.md § 6: a share below 80 % in construction is a warning that forbids nothing")
    void warnsOfTooSmallAShare() {
        assertThat(page(Viewers.buyer(), EDIT).select(".fr-alert--warning").text())
                .contains("70 %", "80 % au moins sont attendus en Construction");
        kept(80);
        assertThat(page(Viewers.buyer(), EDIT).select(".fr-alert--warning")).isEmpty();
    }

    @Test
    void letsProductOwnersAndCoachesEditAllButTheIncubatorAndTheSponsor() {
        for (Role role : List.of(Role.PRODUCT_OWNER, Role.COACH)) {
            var page = page(Viewers.of(role), EDIT);
            assertThat(page.select("select")).isEmpty();
            assertThat(page.select("main").text()).contains("Fabrique", "Un acheteur peut les changer");
            var answer = post(
                    Viewers.of(role),
                    EDIT,
                    "name",
                    "Mon service",
                    "mission",
                    "Simplifier",
                    "incubator",
                    INCUBATOR.toString(),
                    "sponsor",
                    SPONSOR.toString(),
                    "openSource",
                    "true",
                    "seen",
                    "3");
            assertThat(answer.getRedirectedUrl()).isEqualTo("/startups/mon.service");
        }
    }

    @Test
    void keepsWhatWasTypedWhereSomeoneElseChangedIt() {
        doThrow(new OptimisticLockingFailureException("changed"))
                .when(startups)
                .change(eq(new StartupId(ID)), anyLong(), any(), any());
        var answer = post(
                Viewers.buyer(),
                EDIT,
                "name",
                "Mon nom",
                "mission",
                "Simplifier",
                "incubator",
                INCUBATOR.toString(),
                "sponsor",
                SPONSOR.toString(),
                "openSource",
                "true",
                "seen",
                "2");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(html(answer).select("input[name=name]").attr("value")).isEqualTo("Mon nom");
        assertThat(html(answer).select("input[name=seen]").attr("value")).isEqualTo("3");
        assertThat(html(answer).select("main a[href=/startups/mon.service][target]"))
                .hasSize(1);
    }

    @Test
    void renamesAndGoesToTheNewAddress() {
        assertThat(page(Viewers.buyer(), ADDRESS).select("input[name=slug]").attr("value"))
                .isEqualTo("mon.service");
        assertThat(post(Viewers.buyer(), ADDRESS, "slug", "neuf", "seen", "3").getRedirectedUrl())
                .isEqualTo("/startups/neuf");
        verify(startups).rename(eq(new StartupId(ID)), eq(3L), eq("neuf"), any());
    }

    @Test
    void saysBesideTheAddressWhyItIsRefused() {
        doThrow(Refusal.of("startup.slug-form", "é").violation()).when(startups).rename(any(), anyLong(), any(), any());
        assertThat(html(post(Viewers.buyer(), ADDRESS, "slug", "é", "seen", "3"))
                        .select("#slug-messages")
                        .text())
                .contains("ne tient pas dans une adresse");
    }

    @Test
    void linksTheOrdersThatKeepItFromBeingArchived() {
        UUID order = UUID.randomUUID();
        when(startups.obstacle(any(), any()))
                .thenReturn(Optional.of(Refusal.of("startup.orders-running", "BC-1, un brouillon")));
        when(orders.unfinished(new StartupId(ID))).thenReturn(List.of(new Unfinished(order, "BC-1")));
        var page = page(Viewers.buyer(), ARCHIVE);
        assertThat(page.select(".fr-alert--error").text()).contains("BC-1, un brouillon", "résiliez-les");
        assertThat(page.select("main a[href=/bons-de-commande/" + order + "]").text())
                .isEqualTo("BC-1");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void archivesOnceConfirmed() {
        when(startups.obstacle(any(), any())).thenReturn(Optional.empty());
        assertThat(page(Viewers.buyer(), ARCHIVE).select("main form button").text())
                .contains("Archiver");
        assertThat(post(Viewers.buyer(), ARCHIVE).getRedirectedUrl()).isEqualTo("/startups/mon.service");
        verify(startups).archive(eq(new StartupId(ID)), any());
    }

    @Test
    @DisplayName("domain.md § 8: nobody else sees the pages")
    void looksAbsentToOthers() {
        for (Role role : List.of(Role.CORRESPONDENT, Role.ADMINISTRATOR)) {
            assertThat(get(Viewers.of(role), EDIT).getStatus()).isEqualTo(404);
        }
        for (Role role : Role.values()) {
            if (role != Role.BUYER) {
                for (String address : List.of("/startups/nouvelle", ADDRESS, ARCHIVE)) {
                    assertThat(get(Viewers.of(role), address).getStatus())
                            .as(role + " " + address)
                            .isEqualTo(404);
                }
            }
        }
        assertThat(get(Viewers.buyer(), "/startups/inconnue/modification").getStatus())
                .isEqualTo(404);
    }
}
