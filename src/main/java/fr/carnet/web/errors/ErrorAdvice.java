package fr.carnet.web.errors;

import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.setup.LayoutAdvice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers exceptions that no controller handles by a French page with the right status, without the exception's own words. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private final LayoutAdvice layout;
    private final MessageSource messages;

    ErrorAdvice(LayoutAdvice layout, MessageSource messages) {
        this.layout = layout;
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView absent(NotFound absent, HttpServletRequest request) {
        return page(ErrorPage.ABSENT, request);
    }

    @ExceptionHandler
    ModelAndView refused(RuleViolation refused, HttpServletRequest request) {
        String words = messages.getMessage(refused.code(), refused.args(), refused.code(), request.getLocale());
        return page(ErrorPage.REFUSED, request).addObject("words", words);
    }

    @ExceptionHandler
    ModelAndView conflict(ConcurrencyFailureException conflict, HttpServletRequest request) {
        return page(ErrorPage.CONFLICT, request).addObject("back", cameFrom(request));
    }

    /** A mistyped part of the path names nothing; a mistyped parameter is left out, and the page shown without it. */
    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return mistyped.getParameter().hasParameterAnnotation(PathVariable.class)
                ? page(ErrorPage.ABSENT, request)
                : without(List.of(mistyped.getName()), request);
    }

    @ExceptionHandler
    ModelAndView mistyped(BindException mistyped, HttpServletRequest request) {
        return without(
                mistyped.getFieldErrors().stream().map(FieldError::getField).toList(), request);
    }

    /** Ends a request whose sender has closed the connection. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    ModelAndView other(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException
                || failure instanceof RequestRejectedException) {
            throw failure; // Spring Security's to answer
        }
        if (response.isCommitted()) {
            log.error("An answer broke off half-way: {} {}", request.getMethod(), request.getRequestURI(), failure);
            throw failure; // half a file must not look whole
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return page(ErrorPage.of(known.getStatusCode().value()), request);
        }
        response.reset(); // an export may have begun: its name and type go
        String reference = Reference.next();
        log.error("Reference {}: {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return page(ErrorPage.FAILURE, request).addObject("reference", reference);
    }

    /** The page of this site that the refused form was sent from, or null. */
    private static @Nullable String cameFrom(HttpServletRequest request) {
        String sent = request.getHeader("Referer");
        if (sent == null) {
            return null;
        }
        try {
            var from = URI.create(sent);
            String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
            boolean ours = request.getServerName().equals(from.getHost())
                    && !from.getRawPath().startsWith("//");
            return ours ? from.getRawPath() + query : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private ModelAndView without(List<String> mistyped, HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || mistyped.stream().noneMatch(given(request)::contains)) {
            return page(ErrorPage.BAD, request);
        }
        var uri = UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
        mistyped.forEach(name -> uri.replaceQueryParam(name));
        return new ModelAndView(new RedirectView(uri.build(true).toUriString()));
    }

    private static Set<String> given(HttpServletRequest request) {
        return request.getParameterMap().keySet();
    }

    private ModelAndView page(ErrorPage page, HttpServletRequest request) {
        var view = new ModelAndView(ErrorPage.VIEW, layout.attributes(request), page.status());
        return view.addObject("problem", page.name());
    }
}
