package vn.motcua.standins;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the missing secret into two plain sentences instead of a stack trace. */
class MissingSecretAnalyzer extends AbstractFailureAnalyzer<MissingSecretException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MissingSecretException cause) {
        var action =
                "Start the stand-ins through ./motcua, which makes a random secret for each run, or set it yourself.";
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
