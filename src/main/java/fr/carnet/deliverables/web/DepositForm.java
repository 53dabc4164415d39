package fr.carnet.deliverables.web;

import fr.carnet.deliverables.Deposit;
import fr.carnet.documents.Upload;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** What a correspondent hands over, as it was sent. */
record DepositForm(
        @Nullable List<MultipartFile> files,
        @Nullable String link,
        @Size(max = 5000) @Nullable String note) {

    static final DepositForm EMPTY = new DepositForm(List.of(), null, null);

    /** What was sent; a file field left empty sends one part without a name, which is ignored. */
    Deposit deposit() {
        var uploads = files == null
                ? List.<Upload>of()
                : files.stream()
                        .filter(file -> StringUtils.hasText(file.getOriginalFilename()))
                        .map(file -> new Upload(String.valueOf(file.getOriginalFilename()), file))
                        .toList();
        return new Deposit(uploads, link, note == null ? "" : note);
    }
}
