package fr.carnet.web;

/** How far apart the grid lines of a chart are: 1, 2 or 5 and zeros. */
public final class ChartStep {

    private ChartStep() {}

    /** The step by which at most five lines cover a range, which is more than zero. */
    public static double of(double range) {
        double power = Math.pow(10, Math.floor(Math.log10(range)));
        for (double factor : new double[] {0.2, 0.5, 1, 2, 5}) {
            if (range / (factor * power) <= 5) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
