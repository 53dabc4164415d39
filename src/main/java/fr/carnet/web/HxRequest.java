package fr.carnet.web;

/** Says whether htmx asks for a part of a page, which the same address, handler and template give. */
public record HxRequest(boolean partial) {

    /** The fragment of the page when htmx asks for a part, otherwise the whole page. */
    public String view(String page, String fragment) {
        return partial ? page + " :: " + fragment : page;
    }
}
