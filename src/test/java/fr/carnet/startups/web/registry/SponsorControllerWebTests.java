package fr.carnet.startups.web.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.people.Role;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Refusal;
import fr.carnet.startups.merging.LikelyTwins;
import fr.carnet.startups.registry.SponsorDetails;
import fr.carnet.startups.registry.SponsorId;
import fr.carnet.startups.registry.SponsorRegistry;
import fr.carnet.startups.web.registry.SponsorQueries.SponsorRow;
import fr.carnet.startups.web.registry.SponsorQueries.SponsorSheet;
import fr.carnet.web.ListRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest({SponsorController.class, SponsorArchiveController.class})
class SponsorControllerWebTests extends WebTestBase {

    private static final UUID ID = UUID.randomUUID();
    private static final String FORM = "/administrations-porteuses/" + ID + "/modification";
    private static final String ARCHIVE = "/administrations-porteuses/" + ID + "/archivage";

    @MockitoBean
    private LikelyTwins twins;

    @MockitoBean
    private SponsorRegistry sponsors;

    @MockitoBean
    private SponsorQueries queries;

    @BeforeEach
    void aSponsor() {
        kept(false);
        lists(List.of());
    }

    private void kept(boolean archived) {
        var form = new SponsorForm("Ministère", null, "1 rue de l’Essai", 3);
        when(queries.find(ID)).thenReturn(Optional.of(new SponsorSheet(ID, form, archived)));
    }

    private void lists(List<SponsorRow> rows) {
        doAnswer(call -> {
                    ListRequest asked = call.getArgument(1);
                    return asked.page(SponsorQueries.SORTS, rows, rows.size());
                })
                .when(queries)
                .page(any(), any());
    }

    @Test
    void listsThemOrSaysHowToBegin() {
        var empty = page(Viewers.buyer(), "/administrations-porteuses");
        assertThat(empty.select(".carnet-empty").text()).contains("Aucune administration pour l’instant");
        assertThat(page(Viewers.buyer(), "/administrations-porteuses?q=rien")
                        .select(".carnet-empty")
                        .text())
                .contains("Effacer les filtres");

        lists(List.of(new SponsorRow(ID, "Ministère", "73282932000074", "Paris", false, 2, 1)));
        var list = page(Viewers.buyer(), "/administrations-porteuses");
        assertThat(list.select("#administrations tbody a").attr("href")).isEqualTo(FORM);
        assertThat(list.select(".carnet-exports a")).isNotEmpty();
    }

    @Test
    void addsWhatWasTyped() {
        var answer = post(
                Viewers.buyer(),
                "/administrations-porteuses/nouvelle",
                "name",
                "Ministère",
                "address",
                "Paris",
                "seen",
                "0");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/administrations-porteuses");
        verify(sponsors).create(eq(new SponsorDetails("Ministère", "Paris", "")), any());
    }

    @Test
    void saysEveryMistakeAtOnceBesideItsField() {
        when(sponsors.create(any(), any())).thenThrow(new AssertionError("nothing is added"));
        var page = html(post(
                Viewers.buyer(),
                "/administrations-porteuses/nouvelle",
                "name",
                "",
                "siret",
                "73282932000075",
                "seen",
                "0"));
        assertThat(page.select("#name-messages").text()).contains("Renseignez le nom de l’administration");
        assertThat(page.select("#address-messages").text()).contains("Renseignez l’adresse");
        assertThat(page.select("#siret-messages").text()).contains("La clé du SIRET");
        assertThat(page.select("input[name=siret]").attr("value")).isEqualTo("73282932000075");
    }

    @Test
    void linksTheOneThatExistsAlready() {
        when(sponsors.create(any(), any()))
                .thenThrow(
                        Refusal.of("sponsor.name-taken", "Ministère").at(FORM).violation());
        var page = html(post(
                Viewers.buyer(),
                "/administrations-porteuses/nouvelle",
                "name",
                "ministere",
                "address",
                "Paris",
                "seen",
                "0"));
        assertThat(page.select("#name-messages").text()).contains("« Ministère » existe déjà");
        assertThat(page.select("main a[href=" + FORM + "]")).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedWhereSomeoneElseChangedIt() {
        doThrow(new OptimisticLockingFailureException("changed"))
                .when(sponsors)
                .change(eq(new SponsorId(ID)), anyLong(), any(), any());
        var answer = post(Viewers.buyer(), FORM, "name", "Mon nom", "address", "Paris", "seen", "2");
        assertThat(answer.getStatus()).isEqualTo(409);
        var page = html(answer);
        assertThat(page.select("input[name=name]").attr("value")).isEqualTo("Mon nom");
        assertThat(page.select("input[name=seen]").attr("value")).isEqualTo("3");
        assertThat(page.select(".fr-alert--warning").text()).contains("Rien n’a été enregistré");
    }

    @Test
    void asksBeforeItArchives() {
        when(sponsors.obstacle(any(), any())).thenReturn(Optional.empty());
        assertThat(page(Viewers.buyer(), ARCHIVE).select("button[type=submit]").text())
                .contains("Archiver");
        assertThat(post(Viewers.buyer(), ARCHIVE).getRedirectedUrl()).isEqualTo("/administrations-porteuses");
        verify(sponsors).archive(eq(new SponsorId(ID)), any());
    }

    @Test
    void saysWhyItCannotBeArchivedAndOffersNoButton() {
        when(sponsors.obstacle(any(), any())).thenReturn(Optional.of(Refusal.of("sponsor.in-use", 2L, 1L)));
        var page = page(Viewers.buyer(), ARCHIVE);
        assertThat(page.select(".fr-alert--error").text()).contains("incubateurs : 2, startups et projets : 1");
        assertThat(page.select("main form")).isEmpty();
    }

    @Test
    void offersAnArchivedOneAgain() {
        kept(true);
        assertThat(page(Viewers.buyer(), ARCHIVE).select("h1").text()).isEqualTo("Rétablir Ministère");
        post(Viewers.buyer(), ARCHIVE, "retablir", "true");
        verify(sponsors).restore(eq(new SponsorId(ID)), any());
    }

    @Test
    void looksAbsentToEveryoneButBuyers() {
        for (Role role : Role.values()) {
            if (role != Role.BUYER) {
                for (String address : List.of("/administrations-porteuses", FORM, ARCHIVE)) {
                    assertThat(get(Viewers.of(role), address).getStatus()).isEqualTo(404);
                }
            }
        }
    }
}
