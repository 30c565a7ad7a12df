package vn.motcua.gateway;

/**
 * An answer in the form of RFC 9457, {@code application/problem+json}.
 *
 * @param type always {@code about:blank}: the code says what it is
 * @param title Vietnamese, short
 * @param status the HTTP status again
 * @param detail Vietnamese and English
 * @param code stable, for machines
 * @param correlationId to be named when the fault is reported
 */
record ProblemBody(String type, String title, int status, String detail, String code, String correlationId) {

    static ProblemBody of(Reason reason, String correlationId) {
        return new ProblemBody(
                "about:blank", reason.title(), reason.status().value(), reason.detail(), reason.name(), correlationId);
    }
}
