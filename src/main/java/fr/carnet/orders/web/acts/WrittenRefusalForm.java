package fr.carnet.orders.web.acts;

import fr.carnet.documents.Upload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** Takes a letter by which a contractor refuses an order, as a buyer typed it. */
record WrittenRefusalForm(
        @NotNull @Nullable LocalDate receivedOn,
        @NotBlank @Size(max = 1000) @Nullable String reason,
        @Nullable MultipartFile letter,
        long seen) {

    String words() {
        return reason == null ? "" : reason;
    }

    @Nullable
    Upload upload() {
        return letter == null || !StringUtils.hasText(letter.getOriginalFilename())
                ? null
                : new Upload(letter.getOriginalFilename(), letter);
    }
}
