package fr.carnet.agreements.web;

import org.jspecify.annotations.Nullable;

/** What the list of agreements is filtered by: words of its reference, title or authority. */
record AgreementFilter(@Nullable String q) {}
