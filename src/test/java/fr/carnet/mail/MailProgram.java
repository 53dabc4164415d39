package fr.carnet.mail;

import fr.carnet.CarnetApplication;
import fr.carnet.orders.OrderRowsInDatabase;
import org.springframework.boot.SpringApplication;

/** Carnet whole, for a test that kills it: it issues an order if it is told to, and says so once that is committed. */
class MailProgram {

    public static void main(String[] arguments) {
        var context = SpringApplication.run(CarnetApplication.class, arguments);
        System.out.println("ready");
        if (context.getEnvironment().getProperty("issue", Boolean.class, false)) {
            var rows = new OrderRowsInDatabase(context);
            var lot = rows.lot();
            new MailDesk(context).correspondent(lot, "Corinne Exemple", "corinne@atelier.example");
            var order = rows.issued(lot, rows.startup());
            System.out.println("issued " + rows.order(order).label());
        }
    }
}
