package vn.motcua.intake.tracking;

/** The tracking token is not ours or has expired: the citizen looks the dossier up again. */
public final class TrackingTokenInvalid extends RuntimeException {

    private static final long serialVersionUID = 1;

    TrackingTokenInvalid() {
        super("Look the dossier up again to get a new token.");
    }
}
