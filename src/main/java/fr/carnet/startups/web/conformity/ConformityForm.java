package fr.carnet.startups.web.conformity;

import fr.carnet.documents.Upload;
import fr.carnet.shared.FrenchInput;
import fr.carnet.startups.conformity.ConformityState;
import fr.carnet.startups.conformity.ConformityStatement;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** What is typed of an item of the conformity checklist. @param seen the revision that was read */
record ConformityForm(
        @NotNull @Nullable ConformityState state,
        @Nullable LocalDate statedOn,
        @Nullable LocalDate renewBy,
        @Size(max = 2000) @Nullable String note,
        @Nullable List<MultipartFile> files,
        long seen) {

    static ConformityForm of(ConformityRow row) {
        return new ConformityForm(row.state(), row.on(), row.renewBy(), row.note(), List.of(), row.version());
    }

    /** Only once the form has no error. */
    ConformityStatement statement() {
        return new ConformityStatement(Objects.requireNonNull(state), statedOn, renewBy, FrenchInput.words(note));
    }

    /** The files that were sent; a field left empty sends one part without a name, which is ignored. */
    List<Upload> uploads() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> StringUtils.hasText(file.getOriginalFilename()))
                        .map(file -> new Upload(String.valueOf(file.getOriginalFilename()), file))
                        .toList();
    }
}
