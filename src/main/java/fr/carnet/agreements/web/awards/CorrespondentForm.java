package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.awards.CorrespondentDetails;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a contact of an award, as it is typed. */
record CorrespondentForm(
        @NotBlank @Size(max = 120) @Nullable String name,
        @NotBlank @Email @Size(max = 200) @Nullable String email,
        @Size(max = 40) @Nullable String phone,
        @Nullable UUID account,
        long seen) {

    static final CorrespondentForm BLANK = new CorrespondentForm(null, null, null, null, 0);

    CorrespondentDetails details() {
        return new CorrespondentDetails(
                name == null ? "" : name, email == null ? "" : email, phone == null ? "" : phone, account);
    }
}
