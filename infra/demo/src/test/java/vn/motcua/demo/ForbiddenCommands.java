package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Every command that a dossier's status forbids, asked for by somebody who might, with a body that would do. */
final class ForbiddenCommands {

    private static final Map<String, Object> REASONED =
            Map.of("reasonCode", "LEGAL_EVENT", "reason", "Lý do đủ dài để được nhận.");
    private static final Map<String, Asked> COMMANDS = Map.ofEntries(
            Map.entry("draft", new Asked("citizen", Map.of("procedure", "1.000578"))),
            Map.entry("submission", new Asked("citizen", Map.of())),
            Map.entry("duplicate-decision", new Asked("desk", Map.of("same", false, "note", "Khác."))),
            Map.entry("acceptance", new Asked("desk", Map.of())),
            Map.entry(
                    "refusal",
                    new Asked("desk", Map.of("reasonCode", "OTHER", "reason", "Lý do đủ dài để được nhận."))),
            Map.entry("supplement-requests", new Asked("desk", Life.request("", "to-khai"))),
            Map.entry("supplements", new Asked("citizen", Life.papers("to-khai"))),
            Map.entry("payments", new Asked("desk", Map.of("fee", "phi", "amount", 8000, "receipt", "BL"))),
            Map.entry("fee-waivers", new Asked("desk", Map.of("fee", "phi", "ground", "x", "note", "x"))),
            Map.entry("refunds", new Asked("desk", Map.of("fee", "phi", "amount", 8000, "reason", "x"))),
            Map.entry(
                    "confirmations", new Asked("citizen", Map.of("leg", "trich-luc", "awaited", "x", "agreed", true))),
            Map.entry(
                    "extension",
                    new Asked(
                            "head",
                            Map.of(
                                    "agency", "H32.50.05",
                                    "reasonCode", "VERIFYING",
                                    "reason", "Lý do đủ dài để được nhận.",
                                    "promisedAt", "2028-01-05T03:00:00Z"))),
            Map.entry("withdrawal", new Asked("citizen", Map.of("reason", "Không cần nữa."))),
            Map.entry("withdrawal-decision", new Asked("desk", Map.of("granted", true, "reason", "Được."))),
            Map.entry("stop", new Asked("head", REASONED)),
            Map.entry("return", new Asked("desk", Map.of("method", "COUNTER"))),
            Map.entry(
                    "return-failures",
                    new Asked("desk", Map.of("leg", "trich-luc", "reasonCode", "NOT_FOUND", "note", "x"))),
            Map.entry(
                    "correction",
                    new Asked(
                            "head",
                            Map.of("leg", "trich-luc", "reasonCode", "WRONG_NAME", "reason", "Lý do đủ dài để nhận."))),
            Map.entry("originals", new Asked("desk", Map.of())),
            Map.entry("rating", new Asked("citizen", Map.of("score", 5))));

    private ForbiddenCommands() {}

    /** Who asks, and with what. */
    private record Asked(String who, Object body) {}

    /** Asks for all of them; gives their number. Each must be 409 with the commands that are allowed. */
    static int allAnswered(Life life) {
        JsonNode view = life.view();
        Set<String> allowed = new HashSet<>();
        view.path("allowed").forEach(command -> allowed.add(command.asString()));
        boolean draft = view.path("status").asString().equals("DRAFT");
        int forbidden = 0;
        for (Map.Entry<String, Asked> command : COMMANDS.entrySet()) {
            boolean canSee = !draft || command.getValue().who().equals("citizen");
            if (!allowed.contains(command.getKey()) && canSee) {
                Api.Answer answer = life.tries(
                        user(command.getValue().who()),
                        command.getKey(),
                        command.getValue().body());
                String what = view.path("status").asString() + " " + command.getKey() + " " + answer.body();
                assertThat(answer.status()).as(what).isEqualTo(409);
                assertThat(answer.body().path("code").asString()).as(what).isEqualTo("ILLEGAL_STATE");
                assertThat(List.copyOf(answer.body()
                                .path("allowed")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()))
                        .as(what)
                        .containsExactlyInAnyOrderElementsOf(allowed);
                forbidden++;
            }
        }
        return forbidden;
    }

    private static String user(String who) {
        return switch (who) {
            case "citizen" -> Life.CITIZEN;
            case "head" -> "head.ninhphuoc";
            default -> "desk.ninhphuoc";
        };
    }
}
