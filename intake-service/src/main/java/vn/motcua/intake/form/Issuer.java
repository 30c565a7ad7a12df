package vn.motcua.intake.form;

import java.time.Instant;
import java.util.Objects;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.TimelineEntry;

/** The agency whose desk wrote a form: the one that had the dossier then, even if another has it now. */
final class Issuer {

    private Issuer() {}

    static String of(Dossier dossier, Instant at) {
        return dossier.timeline().stream()
                .filter(line -> line.at().equals(at) && line.leg() == null)
                .map(TimelineEntry::agency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(dossier.desk());
    }
}
