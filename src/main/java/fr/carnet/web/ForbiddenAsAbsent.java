package fr.carnet.web;

import fr.carnet.web.errors.ErrorPage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * For {@code SecurityConfig}: what is forbidden answers as what does not exist. A form without a valid token is another
 * matter: its session ended, or its file was too large to be read at all.
 */
public final class ForbiddenAsAbsent implements AccessDeniedHandler {

    public static final String PAGE = ForbiddenAsAbsent.class.getName() + ".PAGE";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var page = denied instanceof CsrfException ? tokenless(request) : ErrorPage.ABSENT;
        request.setAttribute(PAGE, page);
        response.sendError(page.status().value());
    }

    /** The container reads no parameter of an upload over its limit, so the token could not be read. */
    private static ErrorPage tokenless(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            try {
                request.getParts();
            } catch (IllegalStateException | ServletException tooLarge) {
                return ErrorPage.TOO_LARGE;
            }
        }
        return ErrorPage.EXPIRED;
    }
}
