package fr.carnet.startups.imports;

import fr.carnet.shared.PlainText;
import fr.carnet.shared.Refusal;
import fr.carnet.startups.imports.PortfolioFile.FileIncubator;
import fr.carnet.startups.imports.PortfolioFile.FilePhase;
import fr.carnet.startups.imports.PortfolioFile.FileStartup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one startup or incubator of the file; its first refusal is kept, and what may be passed over is remarked. */
final class RowReader {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** Addresses of pages, behind which a startup or an incubator of that name would hide. */
    private static final Pattern RESERVED = Pattern.compile("(?i)import|nouvelle|nouveau|export\\..*");

    private static final Set<String> TEXTS =
            Set.of("name", "pitch", "link", "repository", "stats_url", "sponsor", "title", "owner");

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_PHASES = 100;

    private final JsonParser json;
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> users = new ArrayList<>();
    private final List<FilePhase> phases = new ArrayList<>();
    private final List<Refusal> remarks = new ArrayList<>();
    private String type = "";
    private String id = "";
    private String incubator = "";
    private @Nullable Refusal refusal;

    RowReader(JsonParser json) {
        this.json = json;
    }

    FileStartup startup(int row) {
        read();
        identify("startup");
        String name = text("name", LONGEST_NAME);
        if (name.isEmpty()) {
            refuse("startups.import.row.no-name");
        }
        String mission = text("pitch", LONGEST_TEXT);
        String typical = users();
        List<String> links = List.of(link("link"), link("repository"), link("stats_url"));
        String sponsor = text("sponsor", LONGEST_NAME);
        remarkOnTime();
        if (refusal != null) {
            return new FileStartup(
                    row,
                    FileText.shown(id),
                    FileText.shown(name),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    List.of(),
                    List.of(),
                    refusal);
        }
        return new FileStartup(
                row,
                id,
                name,
                mission,
                typical,
                links.get(0),
                links.get(1),
                links.get(2),
                incubator,
                sponsor,
                phases,
                remarks,
                null);
    }

    /** An incubator, or nothing where it is another thing that the file has included. */
    Optional<FileIncubator> incubator(int row) {
        read();
        if (!type.equals("incubator")) {
            return Optional.empty();
        }
        identify("incubator");
        String name = text("title", LONGEST_NAME);
        String owner = text("owner", LONGEST_NAME);
        return Optional.of(
                new FileIncubator(row, FileText.shown(id), name.isEmpty() ? FileText.shown(id) : name, owner, refusal));
    }

    private void read() {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            refuse("startups.import.row.no-object");
            return;
        }
        each(name -> {
            switch (name) {
                case "id" -> id = value();
                case "type" -> type = value();
                case "attributes" -> each(this::attribute);
                case "relationships" -> each(this::relationship);
                default -> json.skipChildren();
            }
        });
    }

    /** Hands over each property of an object, at its value; anything else is passed over. */
    private void each(Consumer<String> property) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            property.accept(name);
        }
    }

    private void attribute(String name) {
        if (TEXTS.contains(name)) {
            texts.put(name, value());
        } else if (name.equals("usertypes")) {
            elements(() -> {
                if (users.size() < MOST_PHASES) {
                    users.add(value());
                } else {
                    json.skipChildren();
                }
            });
        } else if (name.equals("phases")) {
            elements(this::phase);
        } else {
            json.skipChildren();
        }
    }

    private void elements(Runnable element) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    /** The one it is run by, or the first of several. */
    private void relationship(String name) {
        if (!name.equals("incubator") && !name.equals("incubators")) {
            json.skipChildren();
            return;
        }
        each(part -> {
            if (!part.equals("data")) {
                json.skipChildren();
            } else if (json.currentToken() == JsonToken.START_ARRAY) {
                elements(() -> named(false));
            } else {
                named(true);
            }
        });
    }

    private void named(boolean alone) {
        var found = new String[] {""};
        each(part -> {
            if (part.equals("id")) {
                found[0] = value();
            } else {
                json.skipChildren();
            }
        });
        if (!found[0].isEmpty() && (alone || incubator.isEmpty())) {
            incubator = found[0];
        }
    }

    private void phase() {
        var parts = new HashMap<String, String>();
        each(name -> {
            if (name.equals("name") || name.equals("start")) {
                parts.put(name, value());
            } else {
                json.skipChildren();
            }
        });
        String label = parts.getOrDefault("name", "");
        Optional<PublicPhase> known = PublicPhase.named(label);
        Optional<LocalDate> start = FileText.date(parts.getOrDefault("start", ""));
        if (known.isEmpty()) {
            refuse("startups.import.row.unknown-phase", FileText.shown(label));
        } else if (start.isEmpty()) {
            refuse("startups.import.row.phase-date", label, FileText.shown(parts.getOrDefault("start", "")));
        } else if (phases.size() == MOST_PHASES) {
            refuse("startups.import.row.too-many-phases", MOST_PHASES);
        } else {
            phases.add(new FilePhase(known.get(), start.get()));
        }
    }

    /** A word or a number as text; what has parts, and nothing, are empty. */
    private String value() {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING || (token != null && token.isNumeric())) {
            return json.getString().strip();
        }
        json.skipChildren();
        return "";
    }

    private void identify(String expected) {
        if (!type.equals(expected)) {
            refuse("startups.import.row.type", FileText.shown(type));
        }
        if (id.isEmpty()) {
            refuse("startups.import.row.no-identifier");
        } else if (!IDENTIFIER.matcher(id).matches()) {
            refuse("startups.import.row.identifier", FileText.shown(id));
        } else if (RESERVED.matcher(id).matches()) {
            refuse("startups.import.row.reserved", id);
        }
        if (!incubator.isEmpty() && !IDENTIFIER.matcher(incubator).matches()) {
            refuse("startups.import.row.incubator-identifier", FileText.shown(incubator));
        }
    }

    private String text(String name, int longest) {
        String html = texts.getOrDefault(name, "");
        String plain = name.equals("pitch") ? HtmlText.plain(html) : PlainText.line(HtmlText.plain(html));
        if (plain.length() > longest) {
            refuse("startups.import.row.long", name, plain.length(), longest);
            return "";
        }
        if (FileText.isDamaged(plain)) {
            remarks.add(Refusal.of("startups.import.remark.damaged", name));
        }
        return plain;
    }

    /** What was typed as one text comes back as one; line breaks and all. */
    private String users() {
        String all = String.join(
                ", ",
                users.stream()
                        .map(HtmlText::plain)
                        .filter(each -> !each.isEmpty())
                        .toList());
        if (all.length() > LONGEST_TEXT) {
            refuse("startups.import.row.long", "usertypes", all.length(), LONGEST_TEXT);
        }
        return all;
    }

    /** Checked for its form only. */
    private String link(String name) {
        String address = PlainText.line(texts.getOrDefault(name, ""));
        if (address.isEmpty() || FileText.isLink(address)) {
            return address;
        }
        remarks.add(Refusal.of("startups.import.remark.link", name, FileText.shown(address)));
        return "";
    }

    /** Odd orders of phases are taken as they are; whoever reads the preview is told. */
    private void remarkOnTime() {
        for (int at = 1; at < phases.size(); at++) {
            FilePhase before = phases.get(at - 1);
            FilePhase after = phases.get(at);
            if (after.start().isBefore(before.start())) {
                remarks.add(Refusal.of(
                        "startups.import.remark.order",
                        after.phase().label(),
                        before.phase().label()));
            } else if (after.start().equals(before.start())) {
                remarks.add(Refusal.of(
                        "startups.import.remark.tie",
                        before.phase().label(),
                        after.phase().label(),
                        after.start().toString()));
            }
        }
    }

    private void refuse(String code, Object... args) {
        if (refusal == null) {
            refusal = Refusal.of(code, args);
        }
    }
}
