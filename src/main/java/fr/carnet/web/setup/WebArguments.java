package fr.carnet.web.setup;

import fr.carnet.shared.NotFound;
import fr.carnet.web.Export;
import fr.carnet.web.HxRequest;
import fr.carnet.web.ListRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Hands handlers their {@link ListRequest}, {@link Export} and {@link HxRequest}. */
final class WebArguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES = Set.of(ListRequest.class, Export.class, HxRequest.class);

    private final Clock clock;

    WebArguments(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = (HttpServletRequest) web.getNativeRequest();
        var response = (HttpServletResponse) web.getNativeResponse();
        if (parameter.getParameterType() == ListRequest.class) {
            return ListRequest.from(request);
        }
        if (response == null) {
            throw new IllegalStateException("no response to write to");
        }
        return parameter.getParameterType() == HxRequest.class
                ? hx(request, response)
                : export(request, response, container);
    }

    private static HxRequest hx(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return new HxRequest("true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request")));
    }

    private Export export(
            HttpServletRequest request, HttpServletResponse response, @Nullable ModelAndViewContainer container) {
        if (container != null) {
            container.setRequestHandled(true);
        }
        return new Export(Export.Format.of(extension(request)), LocalDate.now(clock), response);
    }

    private static String extension(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("format") instanceof String extension) {
            return extension;
        }
        throw new NotFound();
    }
}
