package vn.motcua.department;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.LegDefinition.Output;
import vn.motcua.contracts.catalogue.LegRules;
import vn.motcua.contracts.catalogue.LegRules.WaitParty;
import vn.motcua.contracts.dossier.CancelCause;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementRequested;
import vn.motcua.contracts.dossier.RoutingEvent.LegCancelled;
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

    /** Of the opinion and of the wait. */
    static final Instant DEADLINE = NOW.plusSeconds(14_400);

    static final List<SupplementNeed.Item> ITEMS = List.of(new SupplementNeed.Item(
            "giay-chung-sinh", "Giấy chứng sinh", SupplementNeed.Kind.ORIGINAL, "Bản chính, còn rõ dấu"));
    static final String APPLICANT_WORD = "xac-nhan-du-thao";
    static final String THIRD_WORD = "chu-ho-dong-y";
    static final String DUTY = "le-phi-truoc-ba";
    static final int LENGTHENED_BY = 960;
    static final LegRules RULES = new LegRules(
            List.of(),
            List.of(
                    new LegRules.Wait(APPLICANT_WORD, "Xác nhận dự thảo", WaitParty.APPLICANT, 480, true, "mẫu"),
                    new LegRules.Wait(THIRD_WORD, "Chủ hộ đồng ý", WaitParty.THIRD_PARTY, 960, false, "mẫu")),
            new LegRules.Lengthening(LENGTHENED_BY, "mẫu"),
            List.of(new LegRules.Duty(DUTY, "Lệ phí trước bạ", "mẫu")));

    private Samples() {}

    public static LegDispatched dispatched(String leg, String agency, String... inputs) {
        return new LegDispatched(
                leg,
                1,
                agency,
                "H32.50.05-261120-0001",
                PROCEDURE,
                1,
                480,
                NOW.plusSeconds(28_800),
                List.of(inputs),
                null);
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

    /** A case in this state, brought there by commands and events only. */
    public static CaseFile in(CaseStatus status) {
        return in(status, BIRTH);
    }

    static CaseFile in(CaseStatus status, String leg) {
        CaseFile waiting = CaseFile.dispatched(dispatched(leg, AGENCY), NOW);
        return switch (status) {
            case WAITING_RECEIPT -> waiting;
            case RECEIVED -> waiting.receive(NOW).state();
            case ASSIGNED -> in(CaseStatus.RECEIVED, leg).assign("officer", NOW).state();
            case WAITING_SUPPLEMENT ->
                SupplementTurns.need(in(CaseStatus.ASSIGNED, leg), ITEMS, "Thiếu giấy chứng sinh", sign())
                        .state();
            case WAITING_DUTY ->
                FinanceTurns.need(in(CaseStatus.ASSIGNED, leg), demand(10_000), RULES, sign())
                        .state();
            case WAITING_OPINIONS ->
                OpinionTurns.ask(in(CaseStatus.ASSIGNED, leg), OTHER_AGENCY, "Có cư trú không?", DEADLINE, sign())
                        .state();
            case WAITING_WORD -> waitingFor(APPLICANT_WORD, leg);
            case SUBMITTED ->
                in(CaseStatus.ASSIGNED, leg).submit(draft(Draft.Proposal.GRANT)).state();
            case RESOLVED ->
                in(CaseStatus.SUBMITTED, leg).approve(granted(null), OUTPUTS).state();
            case DECLINED ->
                in(CaseStatus.RECEIVED, leg)
                        .decline("NOT_COMPETENT", "Không thuộc địa bàn", sign("head"))
                        .state();
            case CANCELLED ->
                RouteTurns.cancelled(
                        in(CaseStatus.ASSIGNED, leg), new LegCancelled(leg, AGENCY, CancelCause.DOSSIER_STOPPED), NOW);
        };
    }

    /** A case whose papers the desk asked the citizen for, in round 1. */
    static CaseFile asked() {
        SupplementRequested request = new SupplementRequested(1, BIRTH, "02/HDHS", NOW.plusSeconds(864_000), false);
        return Objects.requireNonNull(SupplementTurns.requested(in(CaseStatus.WAITING_SUPPLEMENT), request, NOW)
                .state());
    }

    static CaseFile waitingFor(String awaited) {
        return waitingFor(awaited, BIRTH);
    }

    private static CaseFile waitingFor(String awaited, String leg) {
        LegRules.Wait rule = RULES.waits().stream()
                .filter(wait -> wait.code().equals(awaited))
                .findFirst()
                .orElseThrow();
        return WaitTurns.open(in(CaseStatus.ASSIGNED, leg), rule, DEADLINE, sign())
                .state();
    }

    static Draft draft(Draft.Proposal proposal) {
        return Draft.of(proposal, "Đủ điều kiện đăng ký khai sinh.", sign());
    }

    static Answer granted(@Nullable String number) {
        return Answer.granted(number, Map.of("personalId", PERSONAL_ID), sign("head"));
    }

    static Answer refused() {
        return Answer.refused("NOT_RESIDENT", "Không cư trú tại địa bàn", sign("head"));
    }

    static FinanceTurns.Demand demand(long amount) {
        return new FinanceTurns.Demand(DUTY, amount, "15/TB-CCT");
    }

    static Sign sign() {
        return sign("officer");
    }

    static Sign sign(String user) {
        return new Sign(user, null, NOW);
    }
}
