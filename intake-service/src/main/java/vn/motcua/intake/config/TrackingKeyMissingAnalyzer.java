package vn.motcua.intake.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly what to set, instead of a stack trace. */
final class TrackingKeyMissingAnalyzer extends AbstractFailureAnalyzer<TrackingKeyMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable root, TrackingKeyMissing cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set the environment variable MOTCUA_TRACKING_SECRET_KEY to a random secret of at least 32 characters,"
                        + " the same for every instance and for ever; ./motcua does it by itself.",
                cause);
    }
}
