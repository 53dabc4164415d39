package fr.carnet.web.formats;

import fr.carnet.shared.French;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.format.Formatter;

/** Reads a form's figures and dates as French people type them, and writes them back into its fields. */
public record FrenchFormatter<T>(Function<String, Optional<T>> read, Function<T, String> write)
        implements Formatter<T> {

    @Override
    public T parse(String text, Locale locale) throws ParseException {
        return read.apply(text).orElseThrow(() -> new ParseException(text, 0));
    }

    @Override
    public String print(T value, Locale locale) {
        return write.apply(value);
    }

    /** Without useless zeros: {@code 12,5}. */
    public static String decimal(BigDecimal value) {
        var shortest = value.stripTrailingZeros();
        return French.plain(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }
}
