package fr.carnet.tracking.web.week;

import fr.carnet.agreements.TrackingTerms;
import fr.carnet.shared.Refusal;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.web.days.WeekDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The week grid as the page shows it. */
public record WeekGrid(Week week, List<WeekDay> days, List<Person> people) {

    /** Why a cell takes no days. */
    enum Shut {
        SUBMITTED,
        APPROVED,
        ENDED,
        BEFORE,
        AFTER,
        FUTURE;

        /** Whether the head of the column says it already. */
        boolean saidAbove() {
            return this == FUTURE;
        }

        boolean isLock() {
            return this == SUBMITTED || this == APPROVED;
        }
    }

    /**
     * A cell.
     *
     * @param name of its field in the form
     * @param labels the ids of what names it: its person, its row, its day
     * @param off whether its day is a weekend or a holiday
     * @param text what stands in it, as typed or as stored
     * @param days the days that this text counts for in the totals
     * @param unsaved whether it differs from what is stored
     * @param shut why nothing can be typed in it, or null
     * @param focus whether typing goes on here
     * @param marked whether another person changed it meanwhile
     */
    record Cell(
            String name,
            String labels,
            LocalDate day,
            boolean off,
            String text,
            BigDecimal days,
            boolean unsaved,
            @Nullable Refusal refused,
            @Nullable Shut shut,
            boolean focus,
            boolean marked) {

        /** Whether one can type in it; what was typed stays open to be corrected. */
        public boolean open() {
            return shut == null || unsaved;
        }

        public boolean wrong() {
            return refused != null;
        }

        public boolean asStored() {
            return shut == null && !unsaved;
        }

        /** What a cell that is not typed in shows. */
        public String closed() {
            return open() ? "" : text;
        }

        /** The id of its field in the page. */
        public String id() {
            return name.replace('.', '-');
        }

        /** Whether the cell itself says why nothing can be typed in it. */
        public boolean saysWhy() {
            return !open() && shut != null && !shut.saidAbove();
        }

        /** Whether the statement of its month locks it. */
        public boolean kept() {
            return !open() && shut != null && shut.isLock();
        }

        public @Nullable String autofocus() {
            return focus ? "autofocus" : null;
        }

        /** Its CSS classes in the page. */
        public String look() {
            String look = "carnet-num";
            if (off || !open()) {
                look += " carnet-week-off";
            }
            if (kept()) {
                look += " carnet-week-locked";
            }
            if (!open() && shut == Shut.FUTURE) {
                look += " carnet-week-future";
            }
            if (open() && shut != null) {
                look += " carnet-week-shut";
            }
            return marked ? look + " carnet-week-other" : look;
        }
    }

    /** A row: an order line and an activity of a person. */
    record Row(int number, String key, WeekData.Line line, String activity, boolean training, List<Cell> cells) {

        public BigDecimal total() {
            return sum(cells.stream().map(Cell::days));
        }

        public List<Cell> refused() {
            return cells.stream().filter(Cell::wrong).toList();
        }

        /** Whether so little is left that its agreement asks to say so. */
        public boolean nearlyUsed() {
            return TrackingTerms.nearlyUsed(line.days().ordered(), line.days().consumed(), line.alertPercent());
        }

        public boolean used() {
            return line.days().used();
        }
    }

    /**
     * The rows of a person, with what each date holds over all of them.
     *
     * @param elsewhere what each date holds in rows that are not shown
     */
    record Person(UUID id, String name, List<Row> rows, List<BigDecimal> elsewhere) {

        public BigDecimal on(int day) {
            return elsewhere
                    .get(day)
                    .add(sum(rows.stream().map(row -> row.cells().get(day).days())));
        }

        public boolean tooMuchOn(int day) {
            return on(day).compareTo(BigDecimal.ONE) > 0;
        }

        /** The columns where the person has more than a day. */
        public List<Integer> tooMuch() {
            return IntStream.range(0, elsewhere.size())
                    .filter(this::tooMuchOn)
                    .boxed()
                    .toList();
        }

        public BigDecimal total() {
            return sum(elsewhere.stream()).add(sum(rows.stream().map(Row::total)));
        }
    }

    public BigDecimal on(int day) {
        return sum(people.stream().map(person -> person.on(day)));
    }

    public BigDecimal total() {
        return sum(people.stream().map(Person::total));
    }

    /** Whether all of the week is still to come. */
    public boolean ahead() {
        return days.get(0).future();
    }

    public boolean empty() {
        return people.isEmpty();
    }

    /** Whether there is a cell to type in. */
    public boolean open() {
        return cells().anyMatch(Cell::open);
    }

    /** How many cells hold something that is not stored. */
    public long unsaved() {
        return cells().filter(Cell::unsaved).count();
    }

    public long refused() {
        return cells().filter(Cell::wrong).count();
    }

    private Stream<Cell> cells() {
        return people.stream().flatMap(person -> person.rows().stream()).flatMap(row -> row.cells().stream());
    }

    private static BigDecimal sum(Stream<BigDecimal> days) {
        return days.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
