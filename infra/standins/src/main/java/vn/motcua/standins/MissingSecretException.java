package vn.motcua.standins;

/** The run has no demo secret, so no token could be given to anyone. */
final class MissingSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingSecretException() {
        super("MOTCUA_DEMO_SECRET is not set: the stand-ins have no secret to check demo users and services against.");
    }
}
