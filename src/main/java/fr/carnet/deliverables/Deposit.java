package fr.carnet.deliverables;

import fr.carnet.documents.Upload;
import fr.carnet.shared.RuleViolation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
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
        link = link == null || link.isBlank() ? null : link.strip();
        note = note.strip();
        if (link != null && !isWebAddress(link)) {
            throw new RuleViolation("deliverable.link");
        }
        if (files.isEmpty() && link == null) {
            throw new RuleViolation("deliverable.nothing");
        }
    }

    private static boolean isWebAddress(String link) {
        try {
            URI address = new URI(link);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null && link.length() <= LONGEST_LINK;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
