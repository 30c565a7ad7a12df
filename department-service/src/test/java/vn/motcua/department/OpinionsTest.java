package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.department.Bench.COLLEAGUE;
import static vn.motcua.department.Bench.ID;
import static vn.motcua.department.Bench.NEIGHBOUR;
import static vn.motcua.department.Bench.OFFICER;
import static vn.motcua.department.Bench.assertProblem;
import static vn.motcua.department.Bench.done;
import static vn.motcua.department.Bench.request;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.OTHER_AGENCY;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DepartmentEvent.OpinionGiven;
import vn.motcua.contracts.dossier.DepartmentEvent.OpinionRequested;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;

/** Questions to other agencies: who may ask, who may answer, and what the asked agency sees. */
class OpinionsTest {

    private final Bench bench = new Bench();
    private final Opinions opinions = bench.opinions;

    @BeforeEach
    void anOfficerIsInCharge() {
        bench.with(Samples.in(CaseStatus.ASSIGNED));
    }

    @Test
    void anOpinionHasTheUsualTimeUnlessTheQuestionSaysOtherwise() {
        done(ask(OTHER_AGENCY));
        done(opinions.ask(request(OFFICER), new Opinions.Question(OTHER_AGENCY, "Còn gì nữa không?", 60)));

        assertThat(bench.events())
                .containsExactly(
                        new OpinionRequested(BIRTH, AGENCY, 1, OTHER_AGENCY, NOW.plus(Duration.ofMinutes(1440))),
                        new OpinionRequested(BIRTH, AGENCY, 2, OTHER_AGENCY, NOW.plus(Duration.ofMinutes(60))));
        assertThat(bench.file().status()).isEqualTo(CaseStatus.WAITING_OPINIONS);
        assertThat(bench.file().clock().paused()).isFalse();
    }

    @Test
    void onlyAnotherExistingAgencyIsAsked() {
        assertProblem("OWN_AGENCY", ask(AGENCY));
        assertProblem("AGENCY_UNKNOWN", ask("H99.99"));
        assertProblem("AGENCY_UNKNOWN", ask("H32.50.99"));
        assertProblem(
                "FORBIDDEN",
                opinions.ask(request(COLLEAGUE), new Opinions.Question(OTHER_AGENCY, "Có cư trú không?", null)));
    }

    @Test
    void theCaseGoesOnWhenTheLastOpinionIsThere() {
        done(ask(OTHER_AGENCY));
        done(ask(OTHER_AGENCY));

        done(give(NEIGHBOUR, 2));
        assertThat(bench.file().status()).isEqualTo(CaseStatus.WAITING_OPINIONS);
        Opinions.Answered answered = done(give(NEIGHBOUR, 1));

        assertThat(answered).isEqualTo(new Opinions.Answered(ID.toString(), 1, Opinion.State.GIVEN));
        assertThat(bench.file().status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(bench.events()).contains(new OpinionGiven(BIRTH, AGENCY, 1, OTHER_AGENCY));
        assertThat(bench.events().toString()).doesNotContain("Có cư trú");
        assertProblem("ILLEGAL_STATE", give(NEIGHBOUR, 1));
    }

    @Test
    void onlyTheAskedAgencyAnswersWhatItWasAsked() {
        done(ask(OTHER_AGENCY));

        assertProblem("CASE_UNKNOWN", give(OFFICER, 1));
        assertProblem("CASE_UNKNOWN", give(NEIGHBOUR, 2));
    }

    @Test
    void anOverdueOpinionMayStillBeGivenUntilTheCaseIsAnswered() {
        CaseFile overdue = OpinionTurns.overdue(
                        waiting(), waiting().asking().opinions().getFirst(), NOW)
                .state();
        bench.with(overdue.submit(Samples.draft(Draft.Proposal.GRANT)).state());

        assertThat(done(give(NEIGHBOUR, 1)).status()).isEqualTo(Opinion.State.GIVEN);
        assertThat(bench.file().status()).isEqualTo(CaseStatus.SUBMITTED);
        assertThat(bench.file().asking().opinions())
                .extracting(opinion -> opinion.given().late())
                .containsExactly(true);
        bench.with(overdue.refuse(Samples.refused()).state());
        assertProblem("ILLEGAL_STATE", give(NEIGHBOUR, 1));
    }

    @Test
    void theAskedAgencyListsItsQuestionsByState() {
        bench.with(waiting());
        assertThat(listed(NEIGHBOUR, Opinion.State.WAITING)).containsExactly(ID.document());
        assertThat(listed(NEIGHBOUR, Opinion.State.GIVEN)).isEmpty();
        assertThat(listed(OFFICER, Opinion.State.WAITING)).isEmpty();

        done(give(NEIGHBOUR, 1));

        assertThat(listed(NEIGHBOUR, Opinion.State.WAITING)).isEmpty();
        assertThat(listed(NEIGHBOUR, Opinion.State.GIVEN)).containsExactly(ID.document());
    }

    private static CaseFile waiting() {
        return Samples.in(CaseStatus.WAITING_OPINIONS);
    }

    private Mono<CaseAnswer> ask(String agency) {
        return opinions.ask(request(OFFICER), new Opinions.Question(agency, "Có cư trú không?", null));
    }

    private Mono<Opinions.Answered> give(Caller caller, int number) {
        return opinions.give(request(caller), new Opinions.Reply(number, "Có cư trú tại thôn 2", true));
    }

    private List<String> listed(Caller caller, Opinion.State state) {
        return done(opinions.askedOf(caller, state, null, 10).map(Versioned::id).collectList());
    }
}
