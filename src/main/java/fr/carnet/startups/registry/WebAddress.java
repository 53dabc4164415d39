package fr.carnet.startups.registry;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form of an address on the web, as a browser copies it; nothing is asked of the network. */
final class WebAddress {

    private static final String HOST =
            "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}_-]*[\\p{L}\\p{M}\\p{N}])?(?:\\.|(?=[:/?#]|$)))+|\\[[0-9a-fA-F:.]+\\]";

    private static final Pattern FORM =
            Pattern.compile("https?://(?:" + HOST + ")(?::[0-9]{1,5})?(?:[/?#][^\\s<>\"]*)?");

    private WebAddress() {}

    /** Is it an http or https address? Letters with accents, signs and a fragment may follow the host; a password may not precede it. */
    static boolean isOne(String typed) {
        return FORM.matcher(typed).matches();
    }

    /** The address with its scheme in small letters. */
    static String of(String typed) {
        int scheme = typed.indexOf("://");
        return scheme < 0 ? typed : typed.substring(0, scheme).toLowerCase(Locale.ROOT) + typed.substring(scheme);
    }
}
