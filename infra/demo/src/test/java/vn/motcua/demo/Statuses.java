package vn.motcua.demo;

import java.util.Map;
import vn.motcua.contracts.dossier.DepartmentEvent.OpinionGiven;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.department.CaseStatus;

/** Leads dossiers and cases into each of their statuses. */
final class Statuses extends Story {

    Statuses(Api api) {
        super(api);
    }

    Statuses(Api api, Place place) {
        super(api, place);
    }

    /** A dossier in this status, with one leg. */
    Life in(DossierStatus status) {
        Life life =
                switch (status) {
                    case DRAFT -> Life.drafted(api, WIDE);
                    case SUBMITTED -> narrow();
                    case AWAITING_COMPLETION -> asked(narrow());
                    case REFUSED -> refused(narrow());
                    case STOPPED -> stoppedAtOnce(narrow().accepted());
                    case RESOLVED -> resolved(narrow().accepted());
                    case RETURNED -> collected(resolved(narrow().accepted()));
                    case ACCEPTED, PROCESSING, AWAITING_SUPPLEMENT, AWAITING_DUTY, WITHDRAWAL_REQUESTED ->
                        atWork(status);
                };
        return life.is(status.name());
    }

    private Life atWork(DossierStatus status) {
        Life life = narrow().accepted();
        AtWorkStory.bring(life, LEAD, status);
        return life;
    }

    private static Life asked(Life life) {
        life.does(life.desk(), "supplement-requests", Life.request("", "giay-to"));
        return life;
    }

    private static Life refused(Life life) {
        life.does(life.desk(), "refusal", Map.of("reasonCode", "OTHER", "reason", "Không đủ điều kiện tiếp nhận."));
        return life;
    }

    private static Life stoppedAtOnce(Life life) {
        stopped(life);
        return life;
    }

    private static Life resolved(Life life) {
        return life.received(LEAD).granted(LEAD, Map.of()).is("RESOLVED");
    }

    private static Life collected(Life life) {
        paid(life, "phi-a", 10_000);
        waived(life, "phi-b");
        returned(life, LEAD);
        return life;
    }

    /** The lead's case in this status; what has ended was asked of another agency before. */
    Life withCase(CaseStatus status) {
        Life life = wide().accepted();
        if (status.ordinal() >= CaseStatus.RECEIVED.ordinal()) {
            life.works(LEAD, "officer", "receipt", Map.of());
        }
        if (status.ordinal() >= CaseStatus.ASSIGNED.ordinal()) {
            life.works(LEAD, "head", "assignment", Map.of("assignee", life.user(LEAD, "officer")));
        }
        if (status.ordinal() >= CaseStatus.RESOLVED.ordinal()) {
            life.works(LEAD, "officer", "opinions", Words.question());
            life.worksAs("land.ninhphuoc", LEAD, "opinions/1", Words.OPINION);
        }
        finish(life, status);
        return life;
    }

    private static void finish(Life life, CaseStatus status) {
        switch (status) {
            case WAITING_RECEIPT -> life.agency(LEAD);
            case RECEIVED, ASSIGNED -> {}
            case WAITING_SUPPLEMENT -> life.needsPapers(LEAD, "giay-to");
            case WAITING_DUTY -> life.owes(LEAD);
            case WAITING_OPINIONS -> life.works(LEAD, "officer", "opinions", Words.question());
            case WAITING_WORD -> life.works(LEAD, "officer", "waits", Map.of("awaited", "chu-ho"));
            case SUBMITTED ->
                life.works(LEAD, "officer", "submission", Map.of("proposal", "GRANT", "draft", "Đủ điều kiện."));
            case RESOLVED -> life.granted(LEAD, Map.of());
            case DECLINED ->
                life.works(
                        LEAD,
                        "head",
                        "decline",
                        Map.of("reasonCode", "NOT_COMPETENT", "reason", "Việc thuộc xã Phước Hữu quản lý."));
            case CANCELLED -> cancelled(life);
        }
    }

    private static void cancelled(Life life) {
        life.saw(OpinionGiven.class);
        stopped(life);
        life.legIs(LEAD, "CANCELLED");
    }
}
