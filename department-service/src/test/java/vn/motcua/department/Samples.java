package vn.motcua.department;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.LegDefinition.Output;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.platform.journal.Received;

/** A birth registration at the commune and what the tests need around it. */
public final class Samples {

    public static final String DOSSIER = "0189a1b2-0000-8000-8000-000000000001";
    public static final String AGENCY = "H32.50.05";
    public static final String OTHER_AGENCY = "H32.50.06";
    public static final String BIRTH = "khai-sinh";
    public static final String RESIDENCE = "thuong-tru";
    public static final String PROCEDURE = "3.000722";
    public static final String PERSONAL_ID = "056226000017";
    public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    public static final List<Output> OUTPUTS = List.of(new Output("personalId", "Số định danh cá nhân", "\\d{12}"));

    private Samples() {}

    public static LegDispatched dispatched(String leg, String agency, String... inputs) {
        return new LegDispatched(
                leg, 1, agency, "H32.50.05-261120-0001", PROCEDURE, 1, 480, NOW.plusSeconds(28_800), List.of(inputs));
    }

    public static Received received(Event event) {
        return new Received(envelope(event, 1));
    }

    public static CloudEvent<Event> envelope(Event event, long sequence) {
        return new CloudEvent<>(
                "1.0",
                "0193a000-0000-7000-8000-00000000000" + sequence,
                "/routing/" + DOSSIER,
                DossierEventTypes.table().typeOf(event),
                DOSSIER,
                NOW,
                sequence,
                "correlation",
                null,
                "application/json",
                event);
    }

    /** A case in this state, brought there by commands only. */
    public static CaseFile in(CaseStatus status) {
        return in(status, BIRTH);
    }

    static CaseFile in(CaseStatus status, String leg) {
        CaseFile waiting = CaseFile.dispatched(dispatched(leg, AGENCY), NOW);
        return switch (status) {
            case WAITING_RECEIPT -> waiting;
            case RECEIVED -> waiting.receive(NOW).state();
            case ASSIGNED -> in(CaseStatus.RECEIVED, leg).assign("officer").state();
            case SUBMITTED ->
                in(CaseStatus.ASSIGNED, leg).submit(draft(Draft.Proposal.GRANT)).state();
            case RESOLVED ->
                in(CaseStatus.SUBMITTED, leg)
                        .approve(Answer.granted(null, Map.of("personalId", PERSONAL_ID), "head", NOW), OUTPUTS)
                        .state();
        };
    }

    static Draft draft(Draft.Proposal proposal) {
        return new Draft(proposal, "Đủ điều kiện đăng ký khai sinh.", "officer", NOW);
    }
}
