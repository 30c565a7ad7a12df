package vn.motcua.notification;

import static java.util.Map.entry;
import static vn.motcua.notification.Samples.CODE;
import static vn.motcua.notification.Samples.COMMUNE;
import static vn.motcua.notification.Samples.DUE;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.OTHER;
import static vn.motcua.notification.Samples.POLICE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseSupplementNeeded;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseWaitOpened;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.FeeMoment;
import vn.motcua.contracts.dossier.IntakeEvent.*;
import vn.motcua.contracts.dossier.IntakeEvent.DueSoon;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RerouteCause;
import vn.motcua.contracts.dossier.ReturnMethod;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegReceiptOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegRerouted;

/** The event that each rule answers, and what intake says beside it. */
public final class SampleEvents {

    public static final Instant DEADLINE = Instant.parse("2026-12-04T10:00:00Z");
    public static final Instant PROMISED = Instant.parse("2026-11-30T02:00:00Z");
    static final String LEG = "thuong-tru";

    /** By the rule's name. */
    public static final Map<String, Event> ALL = Map.ofEntries(
            entry("submitted", new DossierSubmitted("3.000722", 1, Channel.ONLINE, COMMUNE, "22870")),
            entry("acceptance-overdue", new AcceptanceOverdue(COMMUNE, NOW)),
            entry("accepted", new DossierAccepted(CODE, "3.000722", 1, COMMUNE, "22870", NOW, DUE, null)),
            entry("refused", new DossierRefused(COMMUNE, "NOT_COMPETENT")),
            entry("supplement-before", supplement(0)),
            entry("supplement", supplement(1)),
            entry("supplement-received", new SupplementReceived(1, LEG)),
            entry("supplement-expired-before", new SupplementExpired(0, "")),
            entry("supplement-expired", new SupplementExpired(1, LEG)),
            entry("fee-due", fee("le-phi", "", FeeMoment.ON_ACCEPTANCE)),
            entry("fee-due-on-return", fee("le-phi", "", FeeMoment.ON_RETURN)),
            entry("fee-due-during-work", fee("le-phi-truoc-ba", LEG, FeeMoment.DURING_WORK)),
            entry("fee-paid", new FeePaid("le-phi", "", 10_000)),
            entry("due-changed", due(DueDateCause.PAUSE_ENDED, PROMISED)),
            entry("overdue", new Overdue(DUE)),
            entry("silence", new SilenceNoticed(POLICE, NOW)),
            entry("apology", new ApologyIssued(POLICE, "VERIFYING", "H32.50.05/PXL-2026-0001", DUE, PROMISED)),
            entry("wait-opened", new CaseWaitOpened(LEG, POLICE, "xac-nhan-du-thao", DUE)),
            entry("rerouted", new LegRerouted(LEG, POLICE, OTHER, RerouteCause.DECLINED, DUE)),
            entry("desk-succeeded", new DeskSucceeded(OTHER, COMMUNE)),
            entry("leg-result", Samples.resolved(LegResult.GRANTED, "")),
            entry("leg-refused", Samples.resolved(LegResult.REFUSED, "NOT_RESIDENT")),
            entry("withdrawal-requested", new WithdrawalRequested()),
            entry("withdrawal-refused", new WithdrawalDecided(false)),
            entry("stopped", new DossierStopped("SUPPLEMENT_EXPIRED", "H32.50.05/TBD-2026-0001")),
            entry("ready", new ResultReady(DossierOutcome.PARTLY_GRANTED, COMMUNE)),
            entry("uncollected", new ResultUncollected(NOW)),
            entry("result-came-back", new LegResultCameBack(LEG, "NOT_FOUND")),
            entry("correction", new CorrectionOrdered(LEG, POLICE, "WRONG_NAME")),
            entry("returned", new ResultReturned(ReturnMethod.COUNTER)),
            entry("office-submitted", new DossierSubmitted("3.000722", 1, Channel.ONLINE, COMMUNE, "22870")),
            entry("office-acceptance-overdue", new AcceptanceOverdue(COMMUNE, NOW)),
            entry("office-dispatched", dispatched()),
            entry("office-rerouted", new LegRerouted(LEG, OTHER, POLICE, RerouteCause.DECLINED, DUE)),
            entry("office-receipt-overdue", new LegReceiptOverdue(LEG, POLICE, NOW)),
            entry("office-due-soon", new DueSoon(DUE, List.of(POLICE), 450L)),
            entry("office-leg-overdue", new LegOverdue(LEG, POLICE, DUE)),
            entry("office-overdue", new Overdue(DUE)),
            entry("office-silence", new SilenceNoticed(POLICE, NOW)),
            entry("office-supplement-needed", new CaseSupplementNeeded(LEG, POLICE)),
            entry("office-withdrawal", new WithdrawalRequested()),
            entry("office-correction", new CorrectionOrdered(LEG, POLICE, "WRONG_NAME")),
            entry("office-ready", new ResultReady(DossierOutcome.PARTLY_GRANTED, COMMUNE)));

    /** All that intake may say, about a request for papers of that round. */
    public static Matter matter(int round) {
        List<Matter.Item> items = List.of(
                new Matter.Item("Giấy chứng sinh", "ORIGINAL", "bản đã nộp bị mờ, xin nộp lại"),
                new Matter.Item("Văn bản đồng ý của chủ hộ", null, null));
        return new Matter(
                "Nộp tại Công an xã.",
                "Đã quá thời hạn bổ sung giấy tờ ghi trong phiếu.",
                new Matter.Supplement(round, "Thiếu căn cứ về chỗ ở hợp pháp.", DEADLINE, items),
                new Matter.Owed(10_000, "lệ phí đăng ký cư trú"),
                new Matter.Apology("Công an xã Ninh Phước", "Cần xác minh nơi cư trú cũ.", DUE, PROMISED),
                List.of("Công an xã Ninh Phước", "Bảo hiểm xã hội cơ sở Ninh Phước"),
                DEADLINE);
    }

    private SampleEvents() {}

    /** The event that the rule answers. */
    public static Event of(String rule) {
        return Objects.requireNonNull(ALL.get(rule), rule);
    }

    private static LegDispatched dispatched() {
        return new LegDispatched(LEG, 1, POLICE, CODE, "3.000722", 1, 960, DUE, List.of(), COMMUNE);
    }

    public static SupplementRequested supplement(int round) {
        return new SupplementRequested(round, round == 0 ? "" : LEG, "H32.50.05/HDHS-2026-0001", DEADLINE, false);
    }

    public static FeeRequested fee(String fee, String leg, FeeMoment moment) {
        return new FeeRequested(fee, leg, 10_000, moment, leg.isEmpty() ? "" : "15/TB-CT");
    }

    public static DueDateChanged due(DueDateCause cause, Instant to) {
        return new DueDateChanged(cause, DUE, to, false);
    }
}
