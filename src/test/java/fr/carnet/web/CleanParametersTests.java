package fr.carnet.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CleanParametersTests {

    private static final String DIRTY = "\u200eZoe\u0301\u00a0 Mode\u0300le\u200b ";

    private static HttpServletRequest cleaned(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        new CleanParameters().doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }

    @Test
    void cleansParametersWhicheverWayTheyAreRead() throws Exception {
        var request = new MockHttpServletRequest();
        request.addParameter("texts[reason]", DIRTY, "un\r\ndeux");
        var cleaned = cleaned(request);
        assertThat(cleaned.getParameter("texts[reason]")).isEqualTo("Zoé Modèle");
        assertThat(cleaned.getParameterValues("texts[reason]")).containsExactly("Zoé Modèle", "un\ndeux");
        assertThat(cleaned.getParameterMap().get("texts[reason]")).containsExactly("Zoé Modèle", "un\ndeux");
        assertThat(cleaned.getParameter("absent")).isNull();
        assertThat(cleaned.getParameterValues("absent")).isNull();
    }

    @Test
    void leavesPasswordsAsTheyWereTyped() throws Exception {
        var request = new MockHttpServletRequest();
        request.addParameter("motDePasse", DIRTY);
        request.addParameter("confirmation", DIRTY);
        var cleaned = cleaned(request);
        assertThat(cleaned.getParameter("motDePasse")).isEqualTo(DIRTY);
        assertThat(cleaned.getParameterMap().get("confirmation")).containsExactly(DIRTY);
    }
}
