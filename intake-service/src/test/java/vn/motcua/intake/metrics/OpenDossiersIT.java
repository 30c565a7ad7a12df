package vn.motcua.intake.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.intake.RunningIntake;

/** Open dossiers are in Prometheus, by status. */
class OpenDossiersIT {

    private final MicrometerOpenDossiers chore = RunningIntake.one().bean(MicrometerOpenDossiers.class);

    @Test
    void aNewDossierIsOneMoreThatWaitsForItsDeskUntilItIsAccepted() {
        double before = open("submitted");

        String dossier = RunningIntake.submit("3.000722").path("id").asString();
        assertThat(open("submitted")).isEqualTo(before + 1);

        RunningIntake.accept(dossier);
        assertThat(open("submitted")).isEqualTo(before);
    }

    private double open(String status) {
        chore.once().block();
        return RunningIntake.one()
                .metrics()
                .lines()
                .filter(line -> line.startsWith("motcua_dossiers_open{status=\"" + status + "\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
