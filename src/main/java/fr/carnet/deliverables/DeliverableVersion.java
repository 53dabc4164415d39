package fr.carnet.deliverables;

import fr.carnet.documents.FileId;
import fr.carnet.shared.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One deposit. It never changes, is reviewed once at most, and stays readable. */
@Entity
@SecondaryTable(name = Review.TABLE, pkJoinColumns = @PrimaryKeyJoinColumn(name = "version_id"))
class DeliverableVersion {

    @Id
    private UUID id;

    @Column
    private int number;

    @Column
    private String note;

    @Column
    private @Nullable String link;

    @Column(name = "deposited_at")
    private Instant at;

    @Column(name = "deposited_by")
    private @Nullable UUID by;

    @Column
    private String depositor;

    @Column(name = "review_by")
    private LocalDate reviewBy;

    @ElementCollection
    @CollectionTable(name = "deliverable_file", joinColumns = @JoinColumn(name = "version_id"))
    @AttributeOverride(name = "value", column = @Column(name = "file_id"))
    private Set<FileId> files = new HashSet<>();

    @Embedded
    private @Nullable Review review;

    /** For JPA. */
    DeliverableVersion() {}

    DeliverableVersion(
            int number,
            String note,
            @Nullable String link,
            List<FileId> files,
            Actor depositor,
            Instant at,
            LocalDate reviewBy) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.note = note;
        this.link = link;
        this.files.addAll(files);
        this.by = depositor.accountId();
        this.depositor = depositor.name();
        this.at = at;
        this.reviewBy = reviewBy;
    }

    int number() {
        return number;
    }

    LocalDate reviewBy() {
        return reviewBy;
    }

    @Nullable
    Review review() {
        return review;
    }

    boolean depositedBy(Actor actor) {
        return by != null && by.equals(actor.accountId());
    }

    void review(Review decided) {
        review = decided;
    }
}
