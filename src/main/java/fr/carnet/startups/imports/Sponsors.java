package fr.carnet.startups.imports;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.TextKey;
import fr.carnet.startups.imports.Held.HeldSponsor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The administrations that a file names: those that Carnet has, and those that it would create. */
final class Sponsors {

    /** Named where an incubator has no owner, and nowhere else. */
    static final String UNKNOWN = "Administration non renseignée";

    private static final String PATH = "/organisations/";

    private final Map<String, Named> byPublicId = new HashMap<>();
    private final Map<String, Named> byName = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final List<ImportRow> rows = new ArrayList<>();

    /** A sponsor, whether it is there or to be created. */
    record Named(UUID id, String name) {}

    Sponsors(List<HeldSponsor> held) {
        for (HeldSponsor sponsor : held) {
            var named = new Named(sponsor.id(), sponsor.name());
            byName.putIfAbsent(TextKey.of(sponsor.name()), named);
            names.put(sponsor.id(), sponsor.name());
            if (sponsor.publicId() != null) {
                byPublicId.put(sponsor.publicId(), named);
            }
        }
    }

    /** The administration that owns an incubator; a stand-in where none is named. */
    Named owner(String owner) {
        var known = byPublicId.get(owner);
        if (known != null) {
            return known;
        }
        String given = owner.startsWith(PATH) ? owner.substring(PATH.length()) : owner;
        String name = given.isBlank() ? UNKNOWN : given;
        var named = byName.computeIfAbsent(TextKey.of(name), key -> create(owner, name));
        byPublicId.put(owner, named);
        return named;
    }

    String name(UUID id) {
        return names.getOrDefault(id, "");
    }

    /** One for each that would be created. */
    List<ImportRow> rows() {
        return rows;
    }

    private Named create(String owner, String name) {
        var id = UUID.randomUUID();
        names.put(id, name);
        String remark = name.equals(UNKNOWN) ? "startups.import.remark.no-owner" : "startups.import.remark.new-sponsor";
        rows.add(new ImportRow(
                ImportKind.SPONSOR,
                owner,
                name,
                ImportOutcome.CREATED,
                List.of(new FieldChange(StartupField.NAME, "", name, name, false)),
                List.of(Refusal.of(remark)),
                null,
                id,
                new TreeMap<>()));
        return new Named(id, name);
    }
}
