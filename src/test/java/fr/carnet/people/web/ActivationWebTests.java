package fr.carnet.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.people.accounts.Activations;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.RuleViolation;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@WebMvcTest(ActivationController.class)
class ActivationWebTests extends WebTestBase {

    @MockitoBean
    Activations activations;

    @BeforeEach
    void oneLinkIsGood() {
        when(activations.username(any())).thenReturn(Optional.empty());
        when(activations.username("bon")).thenReturn(Optional.of("camille"));
    }

    @Test
    void helpsToChooseAPassword() {
        var page = html(send(MockMvcRequestBuilders.get("/activation/bon")));
        assertThat(page.text()).contains("camille", "Au moins 12 caractères");
        assertThat(page.select("input[autocomplete=new-password]")).hasSize(2);
    }

    @Test
    void aLinkThatIsNotGoodSaysWhereToTurn() {
        var answer = send(MockMvcRequestBuilders.get("/activation/autre"));
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(html(answer).text()).contains("demandez un nouveau lien");
    }

    @Test
    void asksToTypeItTwice() {
        var page = html(choose("une phrase assez longue", "une phrase assez courte"));
        assertThat(page.select("#confirmation-messages").text()).contains("diffèrent");
        assertThat(page.select("#motDePasse").val()).isEmpty();
    }

    @Test
    void refusesAShortOneNextToTheField() {
        doThrow(new RuleViolation("password.short", 12)).when(activations).choosePassword("bon", "court");
        assertThat(html(choose("court", "court")).select("#motDePasse-messages").text())
                .isEqualTo("Choisissez un mot de passe d’au moins 12 caractères.");
    }

    @Test
    void thenLeadsToTheSignInPage() {
        assertThat(choose("une phrase assez longue", "une phrase assez longue").getRedirectedUrl())
                .isEqualTo("/connexion?active");
        verify(activations).choosePassword("bon", "une phrase assez longue");
    }

    private MockHttpServletResponse choose(String password, String again) {
        return send(MockMvcRequestBuilders.post("/activation/bon")
                .with(Viewers.token())
                .param("motDePasse", password)
                .param("confirmation", again));
    }
}
