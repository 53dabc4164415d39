package fr.carnet.mail;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tries again what was not written or not sent: at start-up, and by one instance at a time while Carnet runs. */
@Component
class MailRounds {

    private final Courier courier;
    private final FailedEventPublications failed;

    MailRounds(Courier courier, FailedEventPublications failed) {
        this.courier = courier;
        this.failed = failed;
    }

    /** Without the lock: whoever held it may have been killed, and each e-mail is locked anyway. */
    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        courier.wake();
    }

    @Scheduled(fixedDelayString = "${carnet.mail.every:30s}", initialDelayString = "${carnet.mail.every:30s}")
    @SchedulerLock(name = "mail", lockAtMostFor = "10m")
    void sendDue() {
        courier.sendDue();
    }

    /**
     * News that could not be written down. Modulith itself marks as failed what stays unfinished for some minutes (see
     * {@code spring.modulith.events.staleness}); its age needs no check here: one row of {@code order_message} for each cause.
     */
    @Scheduled(
            fixedDelayString = "${carnet.mail.recover-every:1m}",
            initialDelayString = "${carnet.mail.recover-every:1m}")
    @SchedulerLock(name = "mail-recovery", lockAtMostFor = "10m")
    void writeAnew() {
        failed.resubmit(ResubmissionOptions.defaults());
    }
}
