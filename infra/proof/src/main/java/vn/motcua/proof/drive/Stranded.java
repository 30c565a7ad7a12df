package vn.motcua.proof.drive;

import vn.motcua.proof.log.Left.How;

/** A dossier's life cannot be led on. It carries no stack trace. */
final class Stranded extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final How how;

    Stranded(How how, String why) {
        super(why, null, false, false);
        this.how = how;
    }

    How how() {
        return how;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
