package fr.carnet.agreements.awards;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The details are what is said of an award's permanent contact, to whom its orders are sent (A-2016 § 7.1, A-2018 § 4.1).
 *
 * @param account the person's account, where there is one
 */
public record CorrespondentDetails(
        String name, String email, String phone, @Nullable UUID account) {

    public CorrespondentDetails {
        email = email.toLowerCase(Locale.ROOT);
    }
}
