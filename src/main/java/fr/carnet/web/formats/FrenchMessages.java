package fr.carnet.web.formats;

import fr.carnet.shared.French;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;

/**
 * The messages of {@code messages/*.properties}, whose arguments read as French: dates, amounts, days, and each enum constant
 * by its label ({@code Phase.CONSTRUCTION}). So the domain hands its refusals values, not words.
 */
public final class FrenchMessages extends ResourceBundleMessageSource {

    public FrenchMessages(Environment environment) {
        var properties = Binder.get(environment).bindOrCreate("spring.messages", MessageSourceProperties.class);
        setBasenames(properties.getBasename().toArray(String[]::new));
        setDefaultEncoding(properties.getEncoding().name());
        setFallbackToSystemLocale(properties.isFallbackToSystemLocale());
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        return Arrays.stream(super.resolveArguments(arguments, locale))
                .map(argument -> french(argument, locale))
                .toArray();
    }

    private @Nullable Object french(@Nullable Object argument, @Nullable Locale locale) {
        if (argument instanceof LocalDate date) {
            return French.date(date);
        }
        if (argument instanceof YearMonth month) {
            return French.ofMonth(month); // de novembre 2026, d’octobre 2026
        }
        if (argument instanceof Money money) {
            return French.money(money.amount());
        }
        if (argument instanceof ManDays days) {
            return French.days(days.value());
        }
        if (argument instanceof Period period) {
            return French.period(period.start(), period.end());
        }
        if (argument instanceof Enum<?> constant) {
            return getMessage(
                    constant.getDeclaringClass().getSimpleName() + '.' + constant.name(),
                    null,
                    constant.name(),
                    locale);
        }
        return argument;
    }
}
