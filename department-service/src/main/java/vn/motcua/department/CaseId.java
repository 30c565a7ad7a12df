package vn.motcua.department;

import vn.motcua.contracts.DossierId;
import vn.motcua.platform.journal.Problem;

/** Which case: one leg of one dossier. Written with a slash in the journal and with a tilde in addresses. */
public record CaseId(String dossier, String leg) {

    /** Reads the form of addresses, {@code {dossierId}~{leg}}; anything else is an unknown case. */
    public static CaseId parse(String text) {
        int tilde = text.indexOf('~');
        if (tilde < 0 || tilde == text.length() - 1 || !DossierId.isValid(text.substring(0, tilde))) {
            throw unknown(text);
        }
        return new CaseId(text.substring(0, tilde), text.substring(tilde + 1));
    }

    /** Reads the form of the journal, {@code {dossierId}/{leg}}. */
    public static CaseId ofDocument(String id) {
        int slash = id.indexOf('/');
        return new CaseId(id.substring(0, slash), id.substring(slash + 1));
    }

    /** Id of the document in the journal. */
    public String document() {
        return dossier + "/" + leg;
    }

    /** The form of addresses. */
    @Override
    public String toString() {
        return dossier + "~" + leg;
    }

    Problem unknown() {
        return unknown(toString());
    }

    private static Problem unknown(String text) {
        return Problem.notFound("CASE_UNKNOWN", "Your agency has no case " + text + ".");
    }
}
