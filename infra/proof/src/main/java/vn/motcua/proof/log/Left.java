package vn.motcua.proof.log;

import java.time.Instant;

/**
 * Where the driver left a dossier; written once, when it will do nothing more with it.
 *
 * @param dossier its id; empty if not even the submission was answered
 * @param number the driver's own number of it
 * @param turn what was meant to happen to it
 * @param how whether that happened
 * @param status of the dossier as it was seen last; empty if it was not
 * @param why in words, if it did not happen
 */
public record Left(String dossier, long number, String turn, How how, String status, String why, Instant at) {

    /** Why the driver does nothing more. */
    public enum How {
        /** It came to the end that was meant: nobody has to do anything. */
        ENDED,
        /** It came to where it was meant to be left: waiting for a person who never comes. */
        WAITING,
        /** A command remained without an answer for too long. */
        ABANDONED,
        /** The platform said that its lane is parked. */
        PARKED,
        /** Something that had to come did not come in time. */
        STUCK,
        /** A command was refused that had to be taken. */
        REFUSED,
        /** The driver was told to stop before the end. */
        CUT,
        /** The driver itself failed. */
        BROKEN
    }
}
