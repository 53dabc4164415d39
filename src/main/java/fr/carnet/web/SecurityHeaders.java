package fr.carnet.web;

/** The security headers of every answer. No page has inline script or style, so the policy needs no exception. */
public final class SecurityHeaders {

    public static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    public static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    public static final String REFERRER_POLICY = "same-origin";

    private SecurityHeaders() {}
}
