package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.department.CaseCommand;
import vn.motcua.department.CaseStatus;
import vn.motcua.intake.dossier.DossierCommand;

/** The whole matrix of statuses and commands over HTTP: what is not allowed is answered 409 with what is. */
@ExtendWith(OnePlatform.class)
class ForbiddenIT {

    private final Api api = OnePlatform.api();
    private final Statuses statuses = new Statuses(api);

    @Test
    void everyForbiddenCommandOnADossierIsRefusedInEveryStatus() {
        ForbiddenCommands commands = new ForbiddenCommands(OnePlatform.attaching());
        List<ForbiddenCommands.Refused> refused =
                SideBySide.get(List.of(DossierStatus.values()), status -> commands.allOn(statuses.in(status)));
        int forbidden =
                refused.stream().mapToInt(ForbiddenCommands.Refused::forbidden).sum();
        int hidden =
                refused.stream().mapToInt(ForbiddenCommands.Refused::hidden).sum();
        System.out.println("Forbidden pairs of a dossier's status and a command: " + forbidden + " answered 409, "
                + hidden + " on a draft answered 404");
        assertThat(forbidden + hidden).isEqualTo(pairsWithoutARow());
    }

    private static long pairsWithoutARow() {
        return Arrays.stream(DossierStatus.values())
                .mapToLong(status -> Arrays.stream(DossierCommand.values())
                        .filter(command -> !command.isAllowedIn(status))
                        .count())
                .sum();
    }

    @Test
    void everyForbiddenCommandOnACaseIsRefusedInEveryStatus() {
        ForbiddenCases cases = new ForbiddenCases(api);
        int forbidden = SideBySide.get(
                        List.of(CaseStatus.values()),
                        status -> cases.allOn(statuses.withCase(status), Story.LEAD, status))
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        System.out.println("Forbidden pairs of a case's status and a command: " + forbidden + " answered 409");
        assertThat(forbidden).isEqualTo(pairsThatNoStatusAllows());
    }

    private static int pairsThatNoStatusAllows() {
        return Arrays.stream(CaseStatus.values())
                .mapToInt(status -> (int) Arrays.stream(CaseCommand.values())
                        .filter(command -> !status.allows(command))
                        .count())
                .sum();
    }
}
