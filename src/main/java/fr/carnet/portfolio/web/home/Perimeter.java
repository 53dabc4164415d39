package fr.carnet.portfolio.web.home;

import java.util.List;

/**
 * What the home page says of the viewer's perimeter.
 *
 * @param started whether an order was issued in it: until then the page says how to get there
 */
record Perimeter(List<Figure> figures, boolean started) {}
