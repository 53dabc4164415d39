package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fr.carnet.AccessMatrix.Row;
import fr.carnet.people.Role;
import fr.carnet.people.signin.Viewers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * domain.md § 8 against every route of the application, with its real security and database: {@code access-matrix.csv} is
 * the table, {@link AccessWorld} what the routes are tried on, made once. Each try is rolled back.
 */
@ApplicationTest
@ExtendWith(MadeOnce.class)
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("domain.md § 8")
class AccessMatrixTests {

    private static final int ABSENT = 404;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private AccessWorld world;

    /** What nothing answers to, as it was first seen. */
    private final Map<String, String> nowhere = new HashMap<>();

    @BeforeAll
    void makeTheWorld() {
        world = new AccessWorld(context);
    }

    @Test
    void everyRouteHasItsRowAndEveryRowItsRoute() {
        assertThat(AccessMatrix.rows().stream().map(Row::key))
                .containsExactlyInAnyOrderElementsOf(mappings.getHandlerMethods().keySet().stream()
                        .flatMap(AccessMatrixTests::keys)
                        .distinct()
                        .toList());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("rolesThatMayOpen")
    void opensToWhomItShould(Row row, Role role) {
        var answer = send(row, row.address(world::own), Viewers.as(world.viewer(role)));
        assertThat(answer.getStatus())
                .as("%s, %s", role, row)
                .isNotIn(ABSENT, 401, 403)
                .isLessThan(500);
        assertThat(answer.getRedirectedUrl()).isNotEqualTo("/connexion");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("rolesThatMayNotOpen")
    void looksAbsentToTheOthers(Row row, Role role) {
        assertAbsent(send(row, row.address(world::own), Viewers.as(world.viewer(role))), row, role);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("rolesWithinBounds")
    void whatIsACompetitorsLooksAbsentByteForByte(Row row, Role role) {
        var viewer = Viewers.as(world.viewer(role));
        var nonsense = send(row, row.address(name -> or(world.nonsense(name), world.own(name))), viewer);
        var competitors = send(row, row.address(name -> or(world.others(name), world.own(name))), viewer);
        assertAbsent(nonsense, row, role);
        assertThat(seen(competitors)).isEqualTo(seen(nonsense));
    }

    @ParameterizedTest
    @MethodSource("closedRows")
    void asksAVisitorToSignIn(Row row) {
        var answer = send(row, row.address(name -> "x"), request -> request);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/connexion");
    }

    @ParameterizedTest
    @MethodSource("publicRows")
    void opensToAVisitor(Row row) {
        var answer = send(row, row.address(name -> name), request -> request);
        assertThat(answer.getRedirectedUrl())
                .satisfiesAnyOf(none -> assertThat(none).isNull(), elsewhere -> assertThat(row.method())
                        .isEqualTo("POST"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/health",
                "/actuator/health/db",
                "/h2-console",
                "/.env",
            })
    void nothingElseIsThere(String address) {
        var get = request(HttpMethod.GET, address).accept(MediaType.TEXT_HTML);
        assertThat(perform(get).getRedirectedUrl()).isEqualTo("/connexion");
        for (var role : Role.values()) {
            var request = request(HttpMethod.GET, address).with(Viewers.as(Viewers.of(role)));
            assertThat(perform(request).getStatus()).isEqualTo(ABSENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void theProbesAnswerToAnyone(String address) {
        var answer = perform(request(HttpMethod.GET, address));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getCookies()).isEmpty();
    }

    static Stream<Arguments> rolesThatMayOpen() {
        return cells(Row::roles);
    }

    static Stream<Arguments> rolesThatMayNotOpen() {
        return cells(row -> Arrays.stream(Role.values())
                .filter(role -> !row.roles().contains(role))
                .toList());
    }

    /** Whoever sees a part of what there is: a buyer sees all. */
    static Stream<Arguments> rolesWithinBounds() {
        return cells(row -> row.subject().values().stream().anyMatch(AccessWorld.SIDED::contains)
                ? row.roles().stream().filter(role -> role != Role.BUYER).toList()
                : List.of());
    }

    static Stream<Row> closedRows() {
        return AccessMatrix.rows().stream().filter(row -> !row.isPublic());
    }

    static Stream<Row> publicRows() {
        return AccessMatrix.rows().stream().filter(Row::isPublic);
    }

    private static Stream<Arguments> cells(Function<Row, Collection<Role>> roles) {
        return closedRows().flatMap(row -> roles.apply(row).stream().map(role -> Arguments.of(row, role)));
    }

    private void assertAbsent(MockHttpServletResponse answer, Row row, Role role) {
        assertThat(answer.getStatus()).isEqualTo(ABSENT);
        var address = row.route().replaceFirst("/?([{].*)?$", "") + "/nulle/part/ailleurs";
        var nothing = nowhere.computeIfAbsent(
                role + row.method() + address, first -> seen(send(row, address, Viewers.as(world.viewer(role)))));
        assertThat(seen(answer)).isEqualTo(nothing);
    }

    private MockHttpServletResponse send(Row row, String address, RequestPostProcessor viewer) {
        return perform(request(row.httpMethod(), URI.create(address))
                .accept(MediaType.TEXT_HTML)
                .with(viewer)
                .with(Viewers.token()));
    }

    /** A container answers what is sent as an error by an error page: a mock leaves that to the test. */
    private MockHttpServletResponse perform(RequestBuilder request) {
        try {
            var first = mvc.perform(request).andReturn();
            var answer = first.getResponse();
            if (answer.getStatus() < 400 || !answer.isCommitted() || answer.getContentAsByteArray().length > 0) {
                return answer;
            }
            var page = mvc.perform(request(HttpMethod.GET, "/error").with(error -> asErrorOf(first, error)))
                    .andReturn()
                    .getResponse();
            answer.getHeaderNames().stream()
                    .filter(header -> !page.containsHeader(header))
                    .forEach(header -> page.addHeader(header, answer.getHeader(header)));
            return page;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static MockHttpServletRequest asErrorOf(MvcResult first, MockHttpServletRequest error) {
        var failed = first.getRequest();
        Collections.list(failed.getAttributeNames()).stream()
                .filter(name -> !name.startsWith("org.springframework") || name.equals(CsrfToken.class.getName()))
                .forEach(name -> error.setAttribute(name, failed.getAttribute(name)));
        error.setAttribute(
                RequestDispatcher.ERROR_STATUS_CODE, first.getResponse().getStatus());
        error.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, failed.getRequestURI());
        error.setDispatcherType(DispatcherType.ERROR);
        error.setCookies(failed.getCookies());
        return error;
    }

    /** What a person can see of an answer: all but the form token, which is another each time, and the current entry. */
    private static String seen(MockHttpServletResponse answer) {
        var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        return answer.getStatus()
                + "\n"
                + answer.getHeaderNames().stream().sorted().toList()
                + "\n"
                + body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String or(String first, String second) {
        return first == null ? second : first;
    }

    private static Stream<String> keys(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        Set<String> patterns = info.getPatternValues();
        return patterns.stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("ANY " + pattern)
                        : methods.stream().map(method -> method + " " + pattern));
    }
}
