package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.journal.JournalKind;
import fr.carnet.agreements.journal.JournalStatement;
import fr.carnet.documents.Upload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** Takes what a buyer records of an awardee, as it was typed. */
record AwardJournalForm(
        @NotNull @Nullable UUID award,
        @NotNull @Nullable JournalKind kind,
        @NotNull @Nullable LocalDate happenedOn,
        @NotBlank @Size(max = 2000) @Nullable String facts,
        @Size(max = 100) @Nullable String orderNumber,
        @Nullable MultipartFile letter) {

    static AwardJournalForm on(LocalDate today, @Nullable UUID award) {
        return new AwardJournalForm(award, null, today, null, null, null);
    }

    /** What was typed, once the form has no error. */
    JournalStatement statement() {
        return new JournalStatement(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(happenedOn),
                Objects.requireNonNull(facts),
                orderNumber == null ? "" : orderNumber,
                letter == null || !StringUtils.hasText(letter.getOriginalFilename())
                        ? null
                        : new Upload(letter.getOriginalFilename(), letter));
    }
}
