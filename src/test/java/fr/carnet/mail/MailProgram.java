package fr.carnet.mail;

import fr.carnet.CarnetApplication;
import fr.carnet.TestDay;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.order.StoredFrench;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Carnet whole, for a test that kills it: it issues an order if it is told to, and says so once that is committed. */
class MailProgram {

    public static void main(String[] arguments) {
        var application = new SpringApplication(CarnetApplication.class);
        application.setAdditionalProfiles("test"); // which may stand on the day of the tests
        application.setDefaultProperties(Map.of("carnet.today", TestDay.setting()));
        var context = application.run(arguments);
        System.out.println("ready");
        if (context.getEnvironment().getProperty("issue", Boolean.class, false)) {
            var rows = new OrderRowsInDatabase(context);
            var lot = rows.lot();
            new MailDesk(context).correspondent(lot, "Corinne Exemple", "corinne@atelier.example");
            var order = rows.issued(lot, rows.startup());
            System.out.println("issued " + StoredFrench.name(rows.order(order)));
        }
    }
}
