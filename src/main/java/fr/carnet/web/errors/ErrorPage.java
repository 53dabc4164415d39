package fr.carnet.web.errors;

import org.springframework.http.HttpStatus;

/** The error pages there are; templates/errors/error.html has the words of each. */
public enum ErrorPage {
    ABSENT(HttpStatus.NOT_FOUND),
    EXPIRED(HttpStatus.FORBIDDEN),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    CONFLICT(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    BAD(HttpStatus.BAD_REQUEST),
    FAILURE(HttpStatus.INTERNAL_SERVER_ERROR);

    static final String VIEW = "errors/error";

    private final HttpStatus status;

    ErrorPage(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** The page of what does not exist, and of what is forbidden. */
    static ErrorPage of(int status) {
        return switch (status) {
            case 401, 403, 404, 410 -> ABSENT;
            case 405 -> METHOD;
            case 409, 412 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 422 -> REFUSED;
            default -> status >= 400 && status < 500 ? BAD : FAILURE;
        };
    }
}
