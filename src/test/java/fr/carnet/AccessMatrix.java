package fr.carnet;

import fr.carnet.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriComponentsBuilder;

/** The table of domain.md § 8, route by route, as {@code access-matrix.csv} has it. */
final class AccessMatrix {

    private static final List<Role> COLUMNS =
            List.of(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH, Role.CORRESPONDENT, Role.ADMINISTRATOR);

    private AccessMatrix() {}

    static List<Row> rows() {
        try {
            return new ClassPathResource("access-matrix.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessMatrix::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        var cells = Arrays.asList(line.split(";", -1));
        var roles = EnumSet.noneOf(Role.class);
        for (var i = 0; i < COLUMNS.size() && i + 2 < cells.size(); i++) {
            if (cells.get(i + 2).equals("x")) {
                roles.add(COLUMNS.get(i));
            }
        }
        var subject = new LinkedHashMap<String, String>();
        if (cells.size() > 7) {
            for (var part : cells.get(7).split(",")) {
                var at = part.indexOf('=');
                subject.put(part.substring(0, at), part.substring(at + 1));
            }
        }
        return new Row(cells.get(0), cells.get(1), cells.get(2), roles, subject);
    }

    /**
     * @param subject what fills the route's variables; a name that is none of them is a parameter
     */
    record Row(String method, String route, String first, Set<Role> roles, Map<String, String> subject) {

        boolean isPublic() {
            return first.equals("public");
        }

        boolean isForNobody() {
            return first.equals("nobody");
        }

        HttpMethod httpMethod() {
            return method.equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(method);
        }

        /** The address with these in place of the variables. */
        String address(UnaryOperator<String> filling) {
            var uri = UriComponentsBuilder.fromPath(route);
            var variables = new LinkedHashMap<String, Object>();
            subject.forEach((name, subject) -> {
                if (route.contains("{" + name + "}")) {
                    variables.put(name, filling.apply(subject));
                } else {
                    uri.queryParam(name, filling.apply(subject));
                }
            });
            return uri.buildAndExpand(variables).encode().toUriString();
        }

        String key() {
            return method + " " + route;
        }

        @Override
        public String toString() {
            return key();
        }
    }
}
