package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.motcua.department.CaseCommand;
import vn.motcua.department.CaseStatus;

/** Every command that the status of a case forbids at its agency, with a body that would do. */
final class ForbiddenCases {

    private static final String REASON = "Lý do đủ dài để được nhận.";

    private final Map<CaseCommand, Asked> commands = new EnumMap<>(CaseCommand.class);
    private final Api api;

    /** Who of the agency asks, where, and with what. */
    private record Asked(String who, String path, Object body) {}

    ForbiddenCases(Api api) {
        this.api = api;
        officer(CaseCommand.RECEIPT, Map.of());
        head(CaseCommand.DECLINE, Map.of("reasonCode", "NOT_COMPETENT", "reason", REASON));
        head(CaseCommand.ASSIGNMENT, Map.of("assignee", "officer.ninhphuoc"));
        officer(CaseCommand.SUPPLEMENT_NEEDS, Words.needs("giay-to"));
        officer(CaseCommand.CONTINUATION, Map.of());
        officer(
                CaseCommand.FINANCE_NEEDS,
                Map.of("duty", "le-phi-truoc-ba", "amount", 4_250_000, "noticeRef", "TB-77/2026"));
        officer(CaseCommand.DUTY_SETTLEMENT, Map.of("duty", "le-phi-truoc-ba", "reference", "XN-12/2026"));
        officer(CaseCommand.OPINIONS, Words.question());
        asked(CaseCommand.OPINION_ANSWER, new Asked("land.ninhphuoc", "opinions/1", Words.OPINION));
        officer(CaseCommand.WAITS, Map.of("awaited", "chu-ho"));
        asked(CaseCommand.WAIT_ANSWER, new Asked("officer", "waits/chu-ho", Map.of("agreed", true, "note", REASON)));
        head(CaseCommand.LENGTHENING, Map.of("reason", REASON));
        officer(CaseCommand.SUBMISSION, Map.of("proposal", "GRANT", "draft", REASON));
        head(CaseCommand.REWORK, Map.of("reason", REASON));
        head(CaseCommand.APPROVAL, Map.of());
        head(CaseCommand.REFUSAL, Map.of("reasonCode", "NOT_ELIGIBLE", "reason", REASON));
    }

    private void officer(CaseCommand command, Object body) {
        asked(command, new Asked("officer", command.path(), body));
    }

    private void head(CaseCommand command, Object body) {
        asked(command, new Asked("head", command.path(), body));
    }

    private void asked(CaseCommand command, Asked how) {
        commands.put(command, how);
    }

    /** Asks for every command of the product that the case does not allow; gives their number. */
    int allOn(Life life, String leg, CaseStatus status) {
        JsonNode view = view(life, leg, status);
        List<String> allowed =
                view.path("allowed").valueStream().map(JsonNode::asString).toList();
        int forbidden = 0;
        for (CaseCommand command : CaseCommand.values()) {
            boolean possible =
                    command == CaseCommand.OPINION_ANSWER ? status.allows(command) : allowed.contains(command.path());
            if (!possible) {
                checked(life, leg, command, allowed);
                forbidden++;
            }
        }
        return forbidden;
    }

    private JsonNode view(Life life, String leg, CaseStatus status) {
        String path = "/api/cases/" + life.id() + "~" + leg;
        return await(path + " " + status)
                .until(
                        () -> api.get(life.user(leg, "officer"), path).body(),
                        view -> view.path("status").asString("").equals(status.name()));
    }

    private void checked(Life life, String leg, CaseCommand command, List<String> allowed) {
        Asked how = commands.get(command);
        assertThat(how).as("no test asks for " + command).isNotNull();
        boolean ofAgency = how.who().equals("officer") || how.who().equals("head");
        String user = ofAgency ? life.user(leg, how.who()) : how.who();
        Api.Answer answer = api.post(user, "/api/cases/" + life.id() + "~" + leg + "/" + how.path(), how.body());
        String told = leg + " " + command + " " + answer.body();
        assertThat(answer.status()).as(told).isEqualTo(409);
        assertThat(answer.body().path("code").asString()).as(told).isEqualTo("ILLEGAL_STATE");
        if (ofAgency) {
            assertThat(answer.body().path("allowed").valueStream().map(JsonNode::asString))
                    .as(told)
                    .containsExactlyInAnyOrderElementsOf(allowed);
        }
    }
}
