package fr.carnet.orders.web.list;

import fr.carnet.shared.DayFigures;
import fr.carnet.web.Columns;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the columns of the exports of orders and of their lines: with amounts, or without any. */
@Component
public class OrderColumns {

    private final MessageSource messages;

    OrderColumns(MessageSource messages) {
        this.messages = messages;
    }

    Columns<OrderRow> orders() {
        return days(order(Function.<OrderRow>identity()), Function.identity());
    }

    Columns<PricedOrderRow> pricedOrders() {
        return days(order(PricedOrderRow::order), PricedOrderRow::order)
                .money("Montant HT (€)", PricedOrderRow::amount)
                .money("Libéré HT (€)", PricedOrderRow::released)
                .money("Engagé HT (€)", PricedOrderRow::committed);
    }

    Columns<OrderLineRow> lines(boolean priced) {
        var lines = order(OrderLineRow::order)
                .text("Unité", OrderLineRow::code)
                .text("Intitulé", OrderLineRow::title)
                .days("Quantité", OrderLineRow::quantity)
                .days("Commandé (j)", row -> of(row.days(), DayFigures::ordered))
                .days("Commandé (brut, j)", row -> of(row.days(), DayFigures::gross))
                .days("Consommé (j)", row -> of(row.days(), DayFigures::consumed))
                .days("Libéré (j)", row -> of(row.days(), DayFigures::released))
                .days("Solde (j)", OrderLineRow::balance);
        return priced
                ? lines.money("Prix unitaire HT (€)", OrderLineRow::unitPrice)
                        .money("Montant HT (€)", OrderLineRow::amount)
                : lines;
    }

    private <T> Columns<T> order(Function<T, OrderRow> order) {
        return Columns.<T>start()
                .text("Numéro", row -> order.apply(row).number())
                .text("État", row -> message(order.apply(row).stateKey()))
                .text("Objet", row -> order.apply(row).subject())
                .text("Startups nommées", row -> order.apply(row).named())
                .text("Phase", row -> {
                    var phase = order.apply(row).phaseKey();
                    return phase == null ? null : message(phase);
                })
                .text("Titulaire", row -> order.apply(row).contractor())
                .date("Début", row -> order.apply(row).startsOn())
                .date("Fin", row -> order.apply(row).endsOn());
    }

    private static <T> Columns<T> days(Columns<T> columns, Function<T, OrderRow> order) {
        return columns.days("Commandé (j)", row -> order.apply(row).days().ordered())
                .days("Commandé (brut, j)", row -> order.apply(row).days().gross())
                .days("Consommé (j)", row -> order.apply(row).days().consumed())
                .days("Libéré (j)", row -> order.apply(row).days().released())
                .days("Solde (j)", row -> order.apply(row).balance());
    }

    /** A figure of a line; none where the line takes no days. */
    private static @Nullable BigDecimal of(@Nullable DayFigures days, Function<DayFigures, BigDecimal> figure) {
        return days == null ? null : figure.apply(days);
    }

    private String message(String code) {
        return messages.getMessage(code, null, Locale.FRENCH);
    }
}
