package fr.carnet.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/**
 * Brings a visitor, once signed in, to the page that was asked for. It is kept in a cookie: a visitor without an account
 * costs no row. Only its path is followed, so that no cookie can lead to another site.
 */
public class AskedPage implements AuthenticationSuccessHandler {

    private final RequestCache asked = cookie();

    RequestCache cache() {
        return asked;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var page = Optional.ofNullable(asked.getRequest(request, response))
                .map(saved -> pathOf(saved.getRedirectUrl()))
                .orElse("/");
        asked.removeRequest(request, response);
        response.sendRedirect(request.getContextPath() + page);
    }

    public static String pathOf(String address) {
        var uri = URI.create(address);
        var path = uri.getRawPath();
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return "/";
        }
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static RequestCache cookie() {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
                html,
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher("HX-Request"))));
        return cache;
    }
}
