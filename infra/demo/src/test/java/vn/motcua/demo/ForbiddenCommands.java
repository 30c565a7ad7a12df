package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.motcua.intake.dossier.DossierCommand;

/** Every command that a dossier's status forbids, asked for by somebody who might, with a body that would do. */
final class ForbiddenCommands {

    private static final String REASON = "Lý do đủ dài để được nhận.";

    private final Map<DossierCommand, Function<Life, Api.Answer>> asked = new EnumMap<>(DossierCommand.class);

    ForbiddenCommands(Attaching attaching) {
        citizen(DossierCommand.DRAFT, Map.of("procedure", Story.WIDE));
        citizen(DossierCommand.SUBMISSION, Map.of());
        citizen(DossierCommand.SUPPLEMENT, Life.papers("to-khai"));
        citizen(DossierCommand.CONFIRMATION, Map.of("leg", Story.LEAD, "awaited", "xac-nhan", "agreed", true));
        citizen(DossierCommand.NOTIFY, Map.of("zalo", true));
        citizen(DossierCommand.WITHDRAWAL, Map.of("reason", REASON));
        citizen(DossierCommand.RATING, Map.of("score", 5));
        desk(DossierCommand.DUPLICATE_DECISION, Map.of("same", false, "note", "Khác."));
        desk(DossierCommand.ACCEPTANCE, Map.of());
        desk(DossierCommand.REFUSAL, Map.of("reasonCode", "OTHER", "reason", REASON));
        desk(DossierCommand.SUPPLEMENT_REQUEST, Life.request("", "to-khai"));
        desk(DossierCommand.PAYMENT, Map.of("fee", "phi-a", "amount", 10_000, "receipt", "BL"));
        desk(DossierCommand.FEE_WAIVER, Map.of("fee", "phi-b", "ground", "mien", "note", REASON));
        desk(DossierCommand.REFUND, Map.of("fee", "phi-a", "amount", 10_000, "reason", REASON));
        desk(DossierCommand.WITHDRAWAL_DECISION, Map.of("granted", true, "reason", REASON));
        desk(DossierCommand.RETURN, Map.of("method", "COUNTER"));
        desk(DossierCommand.RETURN_FAILURE, Map.of("leg", Story.LEAD, "reasonCode", "NOT_FOUND", "note", "Vắng nhà."));
        desk(DossierCommand.ORIGINALS, Map.of());
        head(DossierCommand.STOP, Map.of("reasonCode", "LEGAL_EVENT", "reason", REASON));
        head(DossierCommand.CORRECTION, Map.of("leg", Story.LEAD, "reasonCode", "WRONG_NAME", "reason", REASON));
        head(
                DossierCommand.EXTENSION,
                Map.of(
                        "agency", "H32.50.05",
                        "reasonCode", "VERIFYING",
                        "reason", REASON,
                        "promisedAt", "2028-01-05T03:00:00Z"));
        asked.put(DossierCommand.FILES, attaching::tried);
    }

    private void citizen(DossierCommand command, Object body) {
        asked.put(command, life -> life.tries(Life.CITIZEN, command.path(), body));
    }

    private void desk(DossierCommand command, Object body) {
        asked.put(command, life -> life.tries(life.desk(), command.path(), body));
    }

    private void head(DossierCommand command, Object body) {
        asked.put(command, life -> life.tries(life.head(), command.path(), body));
    }

    /**
     * How many commands were refused because of the status, and how many because a draft is nobody's but its writer's.
     *
     * @param hidden commands of officials on a draft, of which they do not even learn that it exists
     */
    record Refused(int forbidden, int hidden) {

        Refused plus(Refused other) {
            return new Refused(forbidden + other.forbidden, hidden + other.hidden);
        }
    }

    /** Asks for every command of the product that the dossier does not allow. */
    Refused allOn(Life life) {
        JsonNode view = life.view();
        List<String> allowed =
                view.path("allowed").valueStream().map(JsonNode::asString).toList();
        Refused refused = new Refused(0, 0);
        for (DossierCommand command : DossierCommand.values()) {
            if (!allowed.contains(command.path())) {
                Function<Life, Api.Answer> ask = asked.get(command);
                assertThat(ask).as("no test asks for " + command).isNotNull();
                String what = view.path("status").asString() + " " + command;
                refused = refused.plus(checked(what, ask.apply(life), allowed));
            }
        }
        return refused;
    }

    private static Refused checked(String what, Api.Answer answer, List<String> allowed) {
        String told = what + " " + answer.body();
        if (what.startsWith("DRAFT ") && answer.status() == 404) {
            assertThat(answer.body().path("code").asString()).as(told).isEqualTo("DOSSIER_UNKNOWN");
            return new Refused(0, 1);
        }
        assertThat(answer.status()).as(told).isEqualTo(409);
        assertThat(answer.body().path("code").asString()).as(told).isEqualTo("ILLEGAL_STATE");
        assertThat(answer.body().path("allowed").valueStream().map(JsonNode::asString))
                .as(told)
                .containsExactlyInAnyOrderElementsOf(allowed);
        return new Refused(1, 0);
    }
}
