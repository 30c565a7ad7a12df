package vn.motcua.intake.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.intake.RunningIntake;

/** Open dossiers are in Prometheus, by status and by how near they are due. */
class OpenDossiersIT {

    private final MicrometerOpenDossiers chore = RunningIntake.one().bean(MicrometerOpenDossiers.class);

    @Test
    void aNewDossierIsOneMoreThatWaitsForItsDeskUntilItIsAccepted() {
        double before = open("submitted");
        double running = running();

        String dossier = RunningIntake.submit("3.000722").path("id").asString();
        assertThat(open("submitted")).isEqualTo(before + 1);
        assertThat(running()).isEqualTo(running);

        RunningIntake.accept(dossier);
        assertThat(open("submitted")).isEqualTo(before);
        assertThat(running()).isEqualTo(running + 1);
    }

    /** Those whose time runs; a birth is due within days, today, or soon. */
    private double running() {
        return shown("motcua_dossiers_due{due=\"today\"}")
                + shown("motcua_dossiers_due{due=\"soon\"}")
                + shown("motcua_dossiers_due{due=\"later\"}");
    }

    private double open(String status) {
        return shown("motcua_dossiers_open{status=\"" + status + "\"}");
    }

    private double shown(String series) {
        chore.once().block();
        return RunningIntake.one()
                .metrics()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
