package vn.motcua.intake.dossier;

import java.util.List;
import vn.motcua.contracts.dossier.DossierStatus;

/** Which dossiers are open (hồ sơ đang mở), for work on many of them. */
final class OpenDossiers {

    /** Accepted, not yet resolved. */
    static final List<DossierStatus> ON_THEIR_WAY = List.of(
            DossierStatus.ACCEPTED,
            DossierStatus.PROCESSING,
            DossierStatus.AWAITING_SUPPLEMENT,
            DossierStatus.AWAITING_DUTY,
            DossierStatus.WITHDRAWAL_REQUESTED);

    /** With a desk that has something to do for them, now or later. */
    static final List<DossierStatus> AT_A_DESK = List.of(
            DossierStatus.SUBMITTED,
            DossierStatus.AWAITING_COMPLETION,
            DossierStatus.ACCEPTED,
            DossierStatus.PROCESSING,
            DossierStatus.AWAITING_SUPPLEMENT,
            DossierStatus.AWAITING_DUTY,
            DossierStatus.WITHDRAWAL_REQUESTED,
            DossierStatus.RESOLVED);

    private OpenDossiers() {}
}
