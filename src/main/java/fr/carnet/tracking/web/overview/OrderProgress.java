package fr.carnet.tracking.web.overview;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.DayFigures;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far an order is, in days: what A-2016 § 7.2 and A-2018 § 4.2 ask for. No amount here. */
record OrderProgress(
        UUID id,
        String number,
        @Nullable String startup,
        String contractor,
        OrderState state,
        LocalDate startsOn,
        LocalDate endsOn,
        DayFigures days) {}
