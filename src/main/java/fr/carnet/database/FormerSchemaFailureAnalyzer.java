package fr.carnet.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that the database is of before the first release and what to do, instead of a page of stack trace. */
class FormerSchemaFailureAnalyzer extends AbstractFailureAnalyzer<FormerSchema> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FormerSchema failure) {
        return new FailureAnalysis(String.valueOf(failure.getMessage()), failure.wayOut(), failure);
    }
}
