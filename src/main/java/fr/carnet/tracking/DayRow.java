package fr.carnet.tracking;

/** A row of a file of days, as it is written there. */
record DayRow(
        int line,
        String day,
        String person,
        String order,
        String unit,
        String activity,
        String days,
        boolean training) {

    /** A row of the model that nobody filled in. */
    boolean saysNothing() {
        return day.isEmpty() && days.isEmpty();
    }
}
