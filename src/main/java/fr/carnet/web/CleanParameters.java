package fr.carnet.web;

import fr.carnet.shared.PlainText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cleans the parameters of every request, those of addresses and those of forms, before anything reads them
 * ({@link PlainText}). Passwords stay as they were typed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20) // after the encoding is set, before sessions and sign-in read anything
class CleanParameters extends OncePerRequestFilter {

    /** The fields in which passwords are typed. */
    private static final Set<String> PASSWORDS = Set.of("motDePasse", "confirmation");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasZeroByte(request.getQueryString())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(new Cleaned(request), response);
    }

    /** Nobody types one, and no text of the database holds one: such an address was made, not written. */
    private static boolean hasZeroByte(@Nullable String query) {
        return query != null && query.contains("%00");
    }

    /** Each value is cleaned when it is read: the body of a form is parsed no earlier than without this. */
    private static final class Cleaned extends HttpServletRequestWrapper {

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : clean(name, value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : clean(name, values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> cleaned = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> cleaned.put(name, clean(name, values)));
            return Collections.unmodifiableMap(cleaned);
        }

        private static String[] clean(String name, String[] values) {
            return Arrays.stream(values).map(value -> clean(name, value)).toArray(String[]::new);
        }

        private static String clean(String name, String value) {
            return PASSWORDS.contains(name) ? value : PlainText.of(value);
        }
    }
}
