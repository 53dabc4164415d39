package fr.carnet.agreements.web.catalogue;

import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.agreements.Profile;
import fr.carnet.agreements.RequiredProfile;
import fr.carnet.agreements.catalogue.UnitContent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Takes a unit's profiles and deliverables as typed, row by row. It is a bean, so that a row which cannot be read does not lose
 * the others.
 */
class UnitParts {

    private static final int MOST = 40;

    private List<ProfileRow> profiles = new ArrayList<>();
    private List<DeliverableRow> deliverables = new ArrayList<>();

    static UnitParts blank() {
        var parts = new UnitParts();
        parts.deliverables.add(new DeliverableRow());
        return parts.whole();
    }

    static UnitParts of(UnitContent content) {
        var parts = new UnitParts().whole();
        for (var wanted : content.profiles()) {
            var row = parts.profiles.get(wanted.profile().ordinal());
            row.wanted = true;
            row.years = wanted.minimumYears();
        }
        for (var expected : content.deliverables()) {
            var row = new DeliverableRow();
            row.title = expected.title();
            row.description = expected.description();
            row.perIteration = expected.perIteration();
            parts.deliverables.add(row);
        }
        return parts;
    }

    /** Adds the rows that are missing, so that each profile has one. */
    UnitParts whole() {
        while (profiles.size() < Profile.values().length) {
            profiles.add(new ProfileRow());
        }
        return this;
    }

    /**
     * Does what a row's button asks, {@code ajouter}, {@code monter-1}, {@code descendre-1} or {@code retirer-1}; others
     * nothing.
     */
    void change(String button) {
        var words = button.split("-", 2);
        if (words[0].equals("ajouter") && deliverables.size() < MOST) {
            deliverables.add(new DeliverableRow());
        }
        int at = words.length == 2 && words[1].matches("\\d{1,3}") ? Integer.parseInt(words[1]) : -1;
        if (at < 0 || at >= deliverables.size()) {
            return;
        }
        switch (words[0]) {
            case "retirer" -> deliverables.remove(at);
            case "monter" -> Collections.swap(deliverables, at, Math.max(at - 1, 0));
            case "descendre" -> Collections.swap(deliverables, at, Math.min(at + 1, deliverables.size() - 1));
            default -> {}
        }
    }

    /** Says each mistake beside its row. */
    void check(BindingResult errors) {
        for (int i = 0; i < profiles.size(); i++) {
            var years = profiles.get(i).years;
            if (years != null && (years < 0 || years > 50)) {
                errors.rejectValue("profiles[" + i + "].years", "unit.profile-years");
            }
        }
        for (int i = 0; i < deliverables.size(); i++) {
            var row = deliverables.get(i);
            if (row.title.isBlank() && !row.isBlank()) {
                errors.rejectValue("deliverables[" + i + "].title", "unit.deliverable-title");
            }
            if (row.title.length() > 200 || row.description.length() > 2000) {
                errors.rejectValue("deliverables[" + i + "].title", "unit.deliverable-long");
            }
        }
    }

    List<RequiredProfile> requiredProfiles() {
        var required = new ArrayList<RequiredProfile>();
        for (var profile : Profile.values()) {
            var row = profile.ordinal() < profiles.size() ? profiles.get(profile.ordinal()) : new ProfileRow();
            if (row.wanted) {
                required.add(new RequiredProfile(profile, row.years == null ? 0 : row.years));
            }
        }
        return required;
    }

    /** The deliverables typed; a row left empty is none. */
    List<ExpectedDeliverable> expectedDeliverables() {
        return deliverables.stream()
                .filter(row -> !row.isBlank())
                .map(row -> new ExpectedDeliverable(row.title, row.description, row.perIteration))
                .toList();
    }

    public List<ProfileRow> getProfiles() {
        return profiles;
    }

    public void setProfiles(List<ProfileRow> profiles) {
        this.profiles = profiles;
    }

    public List<DeliverableRow> getDeliverables() {
        return deliverables;
    }

    public void setDeliverables(List<DeliverableRow> deliverables) {
        this.deliverables = deliverables;
    }

    /** The row of a profile; rows stand in the order of {@link Profile}. */
    public static class ProfileRow {

        private boolean wanted;
        private @Nullable Integer years;

        public boolean isWanted() {
            return wanted;
        }

        public void setWanted(boolean wanted) {
            this.wanted = wanted;
        }

        public @Nullable Integer getYears() {
            return years;
        }

        public void setYears(@Nullable Integer years) {
            this.years = years;
        }
    }

    /** The row of a deliverable. */
    public static class DeliverableRow {

        private String title = "";
        private String description = "";
        private boolean perIteration;

        boolean isBlank() {
            return title.isBlank() && description.isBlank();
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public String getDescription() {
            return description;
        }

        public void setDescription(String description) {
            this.description = description;
        }

        public boolean isPerIteration() {
            return perIteration;
        }

        public void setPerIteration(boolean perIteration) {
            this.perIteration = perIteration;
        }
    }
}
