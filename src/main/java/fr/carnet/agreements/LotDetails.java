package fr.carnet.agreements;

/** What a buyer types of a lot. */
public record LotDetails(int number, String title, AllocationRule rule) {}
