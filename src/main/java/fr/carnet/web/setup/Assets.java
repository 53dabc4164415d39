package fr.carnet.web.setup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The hashed addresses of style and script, looked up once each. Spring's ResourceUrlEncodingFilter would do it for every link
 * of every page, a list's rows included.
 */
public final class Assets {

    private final ObjectProvider<ResourceUrlProvider> addresses;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Assets(ObjectProvider<ResourceUrlProvider> addresses) {
        this.addresses = addresses;
    }

    public String href(String path) {
        return known.computeIfAbsent(path, this::hashed);
    }

    private String hashed(String path) {
        String address = addresses.getObject().getForLookupPath(path);
        if (address == null) {
            throw new IllegalArgumentException("no such file: " + path);
        }
        return address;
    }
}
