package fr.carnet.coordination;

import fr.carnet.people.Reach;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes minutes as JSON and reads them again, so that they say the same whatever becomes of the orders. */
@Component
class MinutesWriter {

    private final MinutesQueries figures;
    private final JsonMapper json;

    MinutesWriter(MinutesQueries figures, JsonMapper json) {
        this.figures = figures;
        this.json = json;
    }

    /** What the meeting shows now. */
    String take(MeetingSeries series, MeetingStanding meeting, Reach reach) {
        return json.writeValueAsString(figures.live(series, meeting, reach));
    }

    Minutes read(String kept) {
        return json.readValue(kept, Minutes.class);
    }
}
