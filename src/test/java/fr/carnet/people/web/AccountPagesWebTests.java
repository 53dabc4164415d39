package fr.carnet.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.accounts.AccountDescription;
import fr.carnet.people.accounts.AccountDetails;
import fr.carnet.people.accounts.Accounts;
import fr.carnet.people.accounts.Accounts.Invited;
import fr.carnet.people.accounts.Username;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.Choice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest({AccountFormController.class, AccountAccessController.class})
class AccountPagesWebTests extends WebTestBase {

    private static final String LIST = "/administration/utilisateurs";
    private static final Viewer ADA = Viewers.administrator();
    private static final UUID ID = UUID.randomUUID();
    private static final AccountDescription CAMILLE = new AccountDescription(
            ID,
            "camille",
            true,
            new AccountDetails(
                    "Camille Essai",
                    "camille@carnet.example",
                    Role.CORRESPONDENT,
                    Viewers.COMPANY,
                    Set.of(),
                    Set.of()));

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    AccountQueries queries;

    @Test
    void asksForTheRoleFirst() {
        var page = page(ADA, LIST + "/nouveau");
        assertThat(page.select("input[type=radio][name=role]").eachAttr("value"))
                .containsExactly("BUYER", "PRODUCT_OWNER", "COACH", "CORRESPONDENT", "ADMINISTRATOR");
        assertThat(page.select("form[method=get]")).isNotEmpty();
    }

    @Test
    void thenForWhatTheRoleNeedsAndNothingElse() {
        when(queries.companies()).thenReturn(List.of(new Choice(Viewers.COMPANY.toString(), "Société fictive")));
        var page = page(ADA, LIST + "/nouveau?role=CORRESPONDENT");
        assertThat(page.select("select[name=contractor] option").eachText()).contains("Société fictive");
        assertThat(page.select("input[name=startups], input[name=incubators]")).isEmpty();
        assertThat(page(ADA, LIST + "/nouveau?role=BUYER").select("select[name=contractor]"))
                .isEmpty();
    }

    @Test
    void showsTheOneTimeLinkOnce() {
        when(accounts.create(any(), any(), any())).thenReturn(new Invited(ID, "jeton"));
        when(accounts.find(eq(ID), any())).thenReturn(CAMILLE);
        var answer = post(
                ADA,
                LIST + "/nouveau",
                "role",
                "CORRESPONDENT",
                "username",
                "Camille",
                "displayName",
                "Camille Essai",
                "email",
                "camille@carnet.example",
                "contractor",
                Viewers.COMPANY.toString());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(html(answer).select("#lien").text()).isEqualTo("http://localhost/activation/jeton");
        verify(accounts).create(new Username("camille"), CAMILLE.details(), ADA);
    }

    @Test
    void saysNextToTheFieldThatTheUsernameIsTakenAndKeepsWhatWasTyped() {
        when(accounts.create(any(), any(), any())).thenThrow(new RuleViolation("account.username-taken", "camille"));
        var page = html(post(
                ADA,
                LIST + "/nouveau",
                "role",
                "BUYER",
                "username",
                "camille",
                "displayName",
                "Camille Essai",
                "email",
                "camille@carnet.example"));
        assertThat(page.select("#username-messages").text()).contains("« camille » est déjà pris");
        assertThat(page.select("#displayName").val()).isEqualTo("Camille Essai");
        assertThat(page.select(".fr-alert--error a").attr("href")).isEqualTo("#username");
    }

    @Test
    void asksACorrespondentsCompanyNextToTheField() {
        var page = html(post(
                ADA,
                LIST + "/nouveau",
                "role",
                "CORRESPONDENT",
                "username",
                "camille",
                "displayName",
                "Camille Essai",
                "email",
                "camille@carnet.example",
                "contractor",
                ""));
        assertThat(page.select("#contractor-messages").text()).contains("choisissez lequel");
        verifyNoInteractions(accounts);
    }

    @Test
    void refusesAMistypedAddressInFrench() {
        var page = html(post(
                ADA,
                LIST + "/nouveau",
                "role",
                "BUYER",
                "username",
                "c",
                "displayName",
                "",
                "email",
                "pas une adresse"));
        assertThat(page.select("#email-messages").text()).contains("adresse électronique complète");
        assertThat(page.select("#displayName-messages").text()).isEqualTo("Renseignez ce champ.");
        assertThat(page.select("#email").val()).isEqualTo("pas une adresse");
    }

    @Test
    void changesAnAccountAndGoesBackToTheList() {
        when(accounts.find(eq(ID), any())).thenReturn(CAMILLE);
        var page = page(ADA, LIST + "/{id}/modification", ID);
        assertThat(page.select("#displayName").val()).isEqualTo("Camille Essai");
        var answer = post(
                ADA,
                LIST + "/" + ID + "/modification",
                "role",
                "COACH",
                "displayName",
                "Camille Autre",
                "email",
                "camille@carnet.example",
                "incubators",
                Viewers.COMPETITOR.toString());
        assertThat(answer.getRedirectedUrl()).isEqualTo(LIST);
        verify(accounts)
                .change(
                        ID,
                        new AccountDetails(
                                "Camille Autre",
                                "camille@carnet.example",
                                Role.COACH,
                                null,
                                Set.of(),
                                Set.of(Viewers.COMPETITOR)),
                        ADA);
    }

    @Test
    void saysWhatWillHappenBeforeDisablingAndWhyItIsRefused() {
        when(accounts.find(eq(ID), any())).thenReturn(CAMILLE);
        assertThat(page(ADA, LIST + "/{id}/desactivation", ID).text()).contains("sera déconnecté partout");
        doThrow(new RuleViolation("account.last-administrator")).when(accounts).disable(ID, ADA);
        var refused = html(post(ADA, LIST + "/" + ID + "/desactivation"));
        assertThat(refused.select(".fr-alert--error").text()).contains("dernier administrateur");
    }

    @Test
    void enablesAndInvitesAgain() {
        when(accounts.find(eq(ID), any())).thenReturn(CAMILLE);
        when(accounts.invite(ID, ADA)).thenReturn(new Invited(ID, "jeton2"));
        assertThat(post(ADA, LIST + "/" + ID + "/reactivation").getRedirectedUrl())
                .isEqualTo(LIST);
        assertThat(html(post(ADA, LIST + "/" + ID + "/invitation"))
                        .select("#lien")
                        .text())
                .endsWith("/activation/jeton2");
    }
}
