package fr.carnet.coordination;

import fr.carnet.people.Reach;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Minutes as they are kept: JSON, whole, so that they say the same whatever becomes of the orders. */
@Component
class MinutesWriter {

    private final MinutesQueries figures;
    private final JsonMapper json;

    MinutesWriter(MinutesQueries figures, JsonMapper json) {
        this.figures = figures;
        this.json = json;
    }

    /** What the point shows now. */
    String take(PointKey key, PointStanding point, Reach reach) {
        return json.writeValueAsString(figures.live(key, point, reach));
    }

    Minutes read(String kept) {
        return json.readValue(kept, Minutes.class);
    }
}
