package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import fr.carnet.coordination.MeetingSeries;
import fr.carnet.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads which series an address is about: {@code /point-hebdomadaire/titulaires/{id}/…}. */
@Component
class MeetingSeriesArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final String CONTRACTOR = "/point-hebdomadaire/titulaires/{id}";
    static final String INCUBATOR = "/point-hebdomadaire/incubateurs/{id}";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == MeetingSeries.class;
    }

    @Override
    public MeetingSeries resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path)) {
            throw new NotFound();
        }
        try {
            return new MeetingSeries(kind(request), UUID.fromString(String.valueOf(path.get("id"))));
        } catch (IllegalArgumentException nonsense) {
            throw new NotFound();
        }
    }

    private static MeetingKind kind(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return Arrays.stream(MeetingKind.values())
                .filter(kind -> pattern.startsWith(MeetingAddress.of(kind)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
