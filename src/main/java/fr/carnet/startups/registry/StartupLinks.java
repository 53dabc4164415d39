package fr.carnet.startups.registry;

import fr.carnet.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a startup is to be seen on the web (A-2016 § 7.4); each is empty where there is none. */
public record StartupLinks(String site, String repository, String statistics, String wiki) {

    public StartupLinks {
        site = WebAddress.of(site);
        repository = WebAddress.of(repository);
        statistics = WebAddress.of(statistics);
        wiki = WebAddress.of(wiki);
    }

    /** A refusal for each that is no address. */
    public List<Refusal> mistakes() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("startup.link-site", site);
        links.put("startup.link-repository", repository);
        links.put("startup.link-statistics", statistics);
        links.put("startup.link-wiki", wiki);
        return links.entrySet().stream()
                .filter(link -> !link.getValue().isEmpty() && !WebAddress.isOne(link.getValue()))
                .map(link -> Refusal.of(link.getKey(), link.getValue()))
                .toList();
    }
}
