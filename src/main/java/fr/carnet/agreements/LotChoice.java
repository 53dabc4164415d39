package fr.carnet.agreements;

import java.time.LocalDate;

/**
 * A choice is a lot as the first step of an order offers it.
 *
 * @param firstDay the notification of its agreement
 * @param lastDay the last day on which orders may be issued
 * @param ordersProjects may its orders be for digital projects (A-2018 § 1.2)?
 * @param orderable whether its agreement is in force on the day asked for
 */
public record LotChoice(
        LotId id,
        AgreementId agreement,
        String reference,
        String agreementTitle,
        int number,
        String title,
        AllocationRule rule,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean ordersProjects,
        boolean orderable) {}
