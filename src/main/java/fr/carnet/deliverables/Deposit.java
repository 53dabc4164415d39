package fr.carnet.deliverables;

import fr.carnet.documents.Upload;
import fr.carnet.shared.RuleViolation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a contractor hands over: files, or the address of a repository or of a service in production, or both, with a note.
 */
public record Deposit(List<Upload> files, @Nullable String link, String note) {

    private static final int LONGEST_LINK = 2000;

    /**
     * @throws RuleViolation {@code deliverable.link} where the link is no web address, {@code deliverable.nothing}
     *     where there is neither file nor link
     */
    public Deposit {
        files = List.copyOf(files);
        link = link == null || link.isBlank() ? null : webAddress(link.strip());
        note = note.strip();
        if (files.isEmpty() && link == null) {
            throw new RuleViolation("deliverable.nothing");
        }
    }

    private static String webAddress(String link) {
        try {
            URI address = new URI(link);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http"))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && link.length() <= LONGEST_LINK) {
                return scheme + link.substring(scheme.length());
            }
        } catch (URISyntaxException notAnAddress) {
            // It is refused as any other bad link is.
        }
        throw new RuleViolation("deliverable.link");
    }
}
