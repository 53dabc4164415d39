package fr.carnet.agreements.web.terms;

import org.jspecify.annotations.Nullable;

/** Says what the list of agreements is filtered by: words of its reference, title or authority. */
record AgreementFilter(@Nullable String q) {}
