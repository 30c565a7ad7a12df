package vn.motcua.intake.config;

/** The service was started without a key for tracking secrets, or with one that is too short. */
final class TrackingKeyMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    TrackingKeyMissing() {
        super("motcua.tracking.secret-key is missing or shorter than 32 characters;"
                + " intake makes citizens' tracking secrets from it and does not start without.");
    }
}
