package fr.carnet.startups.merging;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.TextKey;
import fr.carnet.startups.MergeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records that are probably two of one: their names have the same key, or keys that are one letter apart. Names that differ by a
 * figure, as « Lot 1 » and « Lot 2 », are not taken for twins, nor are short ones that differ at all.
 */
@Component
public class LikelyTwins {

    private static final int SHORT = 6;
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    LikelyTwins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record by its name. */
    public record Named(UUID id, String name) {}

    /** Two records that are probably one. */
    public record Twins(Named first, Named second) {}

    /** Those of a kind that are not archived, at most twenty pairs by their names; nothing for whoever is not a buyer. */
    @Transactional(readOnly = true)
    public List<Twins> of(MergeKind kind, Viewer viewer) {
        if (!viewer.is(Role.BUYER)) {
            return List.of();
        }
        String sql =
                switch (kind) {
                    case STARTUP ->
                        "select id, name from startup where kind = 'STARTUP' and archived_on is null order by name collate \"fr-x-icu\", id";
                    case INCUBATOR ->
                        "select id, name from incubator where archived_on is null order by name collate \"fr-x-icu\", id";
                    case SPONSOR ->
                        "select id, name from sponsor where archived_on is null order by name collate \"fr-x-icu\", id";
                };
        return among(jdbc.sql(sql).query(Named.class).list());
    }

    /** Each record is held against those only that share a key with it, or a key with one letter less. */
    static List<Twins> among(List<Named> records) {
        Map<String, List<Named>> byKey = new HashMap<>();
        Set<Twins> twins = new LinkedHashSet<>();
        for (Named record : records) {
            Set<Named> like = new LinkedHashSet<>();
            for (String key : keys(TextKey.of(record.name()))) {
                List<Named> sharing = byKey.computeIfAbsent(key, any -> new ArrayList<>());
                like.addAll(sharing);
                sharing.add(record);
            }
            like.stream()
                    .filter(other -> alike(TextKey.of(other.name()), TextKey.of(record.name())))
                    .forEach(other -> twins.add(new Twins(other, record)));
        }
        return twins.stream().limit(MOST).toList();
    }

    private static Set<String> keys(String key) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key);
        if (key.length() >= SHORT) {
            for (int at = 0; at < key.length(); at++) {
                keys.add(key.substring(0, at) + key.substring(at + 1));
            }
        }
        return keys;
    }

    /** Are two keys the same, or is there one letter more, less, or another in one of them? */
    static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (Math.min(one.length(), other.length()) < SHORT || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String left = one.substring(start, one.length() - end);
        String right = other.substring(start, other.length() - end);
        return left.length() <= 1
                && right.length() <= 1
                && (left + right).chars().noneMatch(Character::isDigit);
    }
}
