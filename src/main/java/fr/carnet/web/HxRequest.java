package fr.carnet.web;

/** Whether htmx asks for a part of a page. Same address, same handler, same template. */
public record HxRequest(boolean partial) {

    /** The fragment of the page when htmx asks for a part, otherwise the whole page. */
    public String view(String page, String fragment) {
        return partial ? page + " :: " + fragment : page;
    }
}
