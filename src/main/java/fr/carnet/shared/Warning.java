package fr.carnet.shared;

import java.util.List;

/**
 * What does not forbid an act, but should be known before it is done.
 *
 * @param code the key of the French message that says it
 * @param args what fills that message
 */
public record Warning(String code, List<Object> args) {

    public static Warning of(String code, Object... args) {
        return new Warning(code, List.of(args));
    }
}
