package fr.carnet.shared;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes in SQL which constants of an enum an idea covers, so that Java and SQL share its one definition. */
public final class SqlSet {

    private SqlSet() {}

    /** The constants that belong, as they stand after {@code in}: {@code ('ISSUED', 'ACKNOWLEDGED')}. */
    public static <E extends Enum<E>> String of(E[] all, Predicate<E> belongs) {
        return Arrays.stream(all)
                .filter(belongs)
                .map(one -> "'" + one.name() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
