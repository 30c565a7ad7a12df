package vn.motcua.intake.dossier;

/**
 * By which channels the applicant wants to be told.
 *
 * @param zalo only who asks for it is told by Zalo; nobody was asked before there was such a wish
 */
public record Notify(boolean sms, boolean email, Boolean zalo) {
    public Notify {
        // a dossier written before has none
        zalo = Boolean.TRUE.equals(zalo);
    }
}
