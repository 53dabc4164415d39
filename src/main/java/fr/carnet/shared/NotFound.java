package fr.carnet.shared;

/**
 * What was asked for does not exist, or the viewer may not know of it: both are the same 404 (style.md § 5). {@code
 * web.errors.ErrorAdvice} answers it; an address that is forbidden gets the same page from {@code web.ForbiddenAsAbsent}.
 */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
