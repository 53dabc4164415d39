package fr.carnet.web.formats;

import fr.carnet.shared.French;
import fr.carnet.shared.Period;
import fr.carnet.web.Columns;
import fr.carnet.web.Link;
import fr.carnet.web.setup.Assets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code #fr} in templates: {@link French} for whatever type a row holds, relative to today. */
public final class FrenchFormats {

    private static final Set<String> STATES = Set.of("success", "error", "info", "warning", "new");

    private final Clock clock;
    private final Assets assets;

    FrenchFormats(Clock clock, Assets assets) {
        this.clock = clock;
        this.assets = assets;
    }

    public String money(@Nullable Object euros) {
        return French.money(Columns.plain(euros));
    }

    /** In columns: two decimals, the unit in the head. */
    public String amount(@Nullable Object figure) {
        return French.amount(Columns.plain(figure));
    }

    public String days(@Nullable Object days) {
        return French.days(Columns.plain(days));
    }

    public String number(@Nullable Object number) {
        return French.number(Columns.plain(number));
    }

    /** All its decimals. */
    public String exact(@Nullable Object number) {
        return French.exact(Columns.plain(number));
    }

    public String percent(@Nullable Object percent) {
        return French.percent(Columns.plain(percent));
    }

    public String date(@Nullable Temporal date) {
        return French.date(day(date));
    }

    public String longDate(@Nullable Temporal date) {
        return French.longDate(day(date));
    }

    public String dateTime(@Nullable Temporal time) {
        return French.dateTime(time);
    }

    public String time(@Nullable Temporal time) {
        return French.time(time);
    }

    public String month(@Nullable Temporal date) {
        if (date instanceof YearMonth month) {
            return French.month(month);
        }
        var day = day(date);
        return French.month(day == null ? null : YearMonth.from(day));
    }

    /** {@code de novembre 2026}, {@code d’octobre 2026}. */
    public String ofMonth(Temporal date) {
        return French.ofMonth(YearMonth.from(date));
    }

    public String period(@Nullable LocalDate start, @Nullable LocalDate end) {
        return French.period(start, end);
    }

    public String week(LocalDate monday) {
        return French.week(monday);
    }

    public String period(@Nullable Period period) {
        return period == null ? French.NOTHING : French.period(period.start(), period.end());
    }

    public String relative(@Nullable Temporal deadline) {
        return French.relative(day(deadline), LocalDate.now(clock));
    }

    public String ago(@Nullable Temporal past) {
        return French.ago(day(past), LocalDate.now(clock));
    }

    /** Says whether this deadline has passed. */
    public boolean late(@Nullable Temporal deadline) {
        var day = day(deadline);
        return day != null && day.isBefore(LocalDate.now(clock));
    }

    /** A clause in brackets, after what it says; nothing where there is none. */
    public String cited(@Nullable String clause) {
        return French.cited(clause);
    }

    public String plural(long count, String one, String many) {
        return French.plural(count, one, many);
    }

    public String size(@Nullable Long bytes) {
        return bytes == null ? French.NOTHING : French.size(bytes);
    }

    /** For {@code <time datetime>} and other marks that a machine reads. */
    public String iso(@Nullable Temporal time) {
        return time == null ? "" : time.toString();
    }

    /** Addresses and words in turn, for a breadcrumb or a summary. */
    public List<Link> links(String... hrefsAndLabels) {
        return Link.list(hrefsAndLabels);
    }

    /** The hashed address of a file of ours: {@code #fr.asset('/carnet/carnet.css')}. */
    public String asset(String path) {
        return assets.href(path);
    }

    /** The classes of a badge. */
    public String badge(@Nullable String type) {
        if (type == null || type.equals("neutral")) {
            return "fr-badge";
        }
        return "fr-badge fr-badge--" + type + (STATES.contains(type) ? " fr-badge--no-icon" : "");
    }

    /** The value of a progress bar: 0 to 100, with a point, as HTML wants it. */
    public String gauge(@Nullable Object percent) {
        var value = Columns.plain(percent);
        var bounded =
                value == null ? BigDecimal.ZERO : value.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
        return bounded.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private @Nullable LocalDate day(@Nullable Temporal time) {
        if (time instanceof Instant instant) {
            return LocalDate.ofInstant(instant, clock.getZone());
        }
        if (time instanceof OffsetDateTime offset) {
            return offset.atZoneSameInstant(clock.getZone()).toLocalDate();
        }
        return time == null ? null : LocalDate.from(time);
    }
}
