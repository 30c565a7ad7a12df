package vn.motcua.proof.log;

import java.time.Instant;

/**
 * What one try of a command was answered.
 *
 * @param status HTTP status; 0 if no answer came, so that nobody knows whether it was done
 * @param code stable code of a problem; empty if there was none
 * @param answerHash SHA-256 of the answer's body; empty if there was none
 * @param dossier that a submission's answer named; else as it was sent
 */
public record Answered(String key, int status, String code, String answerHash, String dossier, Instant at) {

    /** Done: the promise stands. */
    public boolean done() {
        return status >= 200 && status < 300;
    }

    /** Nobody knows: no answer, or one that says nothing about whether it was done. */
    public boolean unknown() {
        return status == 0 || status == 429 || status >= 500;
    }
}
