package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.proof.oracle.fold.RuleBook;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.MadeFolder.By;

/** Ways of several media: in the made life everybody is told by SMS, which here follows a message by Zalo. */
class AskedTest {

    private static final RuleBook RULES = new RuleBook(Map.of());

    private final MadeLife life = new MadeLife();
    private final Findings found = new Findings();
    private final Asked asked = new Asked(RULES, found);

    @ParameterizedTest
    @CsvSource({
        "PERMANENT_FAILURE, ZALO -118",
        "TEMPORARY_FAILURE, EXHAUSTED",
        "SUPPRESSED, OPTED_OUT",
        "SUPPRESSED, NO_ADDRESS",
        "DELIVERED, ''"
    })
    void theNextMediumAfterALostOneIsAsTheRulesSay(String state, String reason) {
        byZalo(life, state, reason);

        assertThat(violations(life)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CREATED", "SENDING", "SENT", "EXPIRED"})
    void theNextMediumAfterOneThatIsNotLostIsFound(String state) {
        byZalo(life, state, "");

        assertThat(violations(life)).singleElement().asString().contains("was not lost, and another medium");
    }

    @Test
    void anErasedApplicantIsNotToldByYetAnotherMedium() {
        byZalo(life, "SUPPRESSED", "NO_CONTACTS");

        assertThat(violations(life)).singleElement().asString().contains("was not lost, and another medium");
    }

    @Test
    void aLostNoticeThatIsNotFollowedIsFoundUnlessTheResultIsInHands() {
        byZalo(life, "SUPPRESSED", "OPTED_OUT");
        notices(life).removeIf(notice -> is(notice, "accepted", "SMS"));
        life.state(Kind.NOTIFICATION, "").append("returnedAt", new Date());
        assertThat(violations(life)).isEmpty();

        life.state(Kind.NOTIFICATION, "").remove("returnedAt");
        assertThat(violations(life)).singleElement().asString().contains("was lost, and no other medium");
    }

    @Test
    void theLawsWordThatEveryWayKeptBackBecauseOfAWishIsFound() {
        unwanted("ready", "SMS");
        assertThat(violations(life)).isEmpty();

        unwanted("ready", "EMAIL");
        assertThat(violations(life)).singleElement().asString().contains("ready for", "is the law's word");
    }

    @Test
    void anythingElseMayBeKeptBackByEveryWay() {
        unwanted("overdue", "SMS");
        unwanted("overdue", "EMAIL");

        assertThat(violations(life)).isEmpty();
    }

    private void unwanted(String rule, String medium) {
        notices(life).stream()
                .filter(notice -> is(notice, rule, medium))
                .forEach(notice -> notice.append("state", "SUPPRESSED").append("reason", "OPTED_OUT"));
    }

    @Test
    void whatGaveWayToANewerNoticeOfItsKindIsLawfulAndWhatGaveWayToNothingIsFound() {
        dueDateMovedTwice();
        List<Document> sms = notices(life).stream()
                .filter(notice -> is(notice, "due-changed", "SMS"))
                .toList();
        gaveWay(sms.getFirst());
        assertThat(sms).hasSize(2);
        assertThat(violations(life)).isEmpty();

        gaveWay(sms.getLast());
        assertThat(violations(life)).singleElement().asString().contains("gave way to nothing newer");
    }

    @Test
    void whatItsRuleDoesNotLetGiveWayIsFound() {
        notices(life).stream().filter(notice -> is(notice, "ready", "SMS")).forEach(AskedTest::gaveWay);

        assertThat(violations(life)).singleElement().asString().contains("or must not");
    }

    private static void gaveWay(Document notice) {
        notice.append("state", "SUPPRESSED").append("reason", "SUPERSEDED");
    }

    private void dueDateMovedTwice() {
        for (int days = 1; days <= 2; days++) {
            Instant to = MadeLife.DUE.plus(Duration.ofDays(days));
            life.folder.says(
                    By.service(Kind.INTAKE, "", null),
                    new IntakeEvent.DueDateChanged(DueDateCause.PAUSE_ENDED, MadeLife.DUE, to, false));
        }
        RULES.wanted(life.folder.build()).stream()
                .filter(wanted -> wanted.rule().equals("due-changed"))
                .map(wanted -> wanted.way().getFirst())
                .forEach(step -> life.notice(
                        new Document("reference", step.reference())
                                .append("rule", "due-changed")
                                .append("medium", step.medium()),
                        "SENT"));
    }

    @Test
    void whatOthersAreToldByIsNotPassedOver() {
        MadeLife other = new MadeLife();
        byZalo(other, "SUPPRESSED", "OPTED_OUT");

        asked.look(life.folder.build());
        asked.look(other.folder.build());
        asked.conclude();

        assertThat(found.verdict("F", "").violations())
                .extracting(Verdict.Violation::what)
                .containsExactly("no notice of accepted by ZALO, by which others were told");
    }

    private static void byZalo(MadeLife life, String state, String reason) {
        RuleBook.Step step = RULES.wanted(life.folder.build()).stream()
                .filter(wanted -> wanted.rule().equals("accepted"))
                .map(wanted -> wanted.way().getFirst())
                .filter(first -> first.medium().equals("ZALO"))
                .findFirst()
                .orElseThrow();
        Document intent = new Document("reference", step.reference())
                .append("rule", "accepted")
                .append("medium", step.medium());
        life.notice(intent, state);
        notices(life).getLast().append("reason", reason);
    }

    private static List<Document> notices(MadeLife life) {
        return life.state(Kind.NOTIFICATION, "").getList("notices", Document.class);
    }

    private static boolean is(Document notice, String rule, String medium) {
        Document intent = notice.get("intent", Document.class);
        return intent.getString("rule").equals(rule)
                && intent.getString("medium").equals(medium);
    }

    private List<String> violations(MadeLife judged) {
        Findings fresh = new Findings();
        Asked walk = new Asked(RULES, fresh);
        walk.look(judged.folder.build());
        walk.conclude();
        return fresh.verdict("F", "").violations().stream()
                .map(Verdict.Violation::what)
                .toList();
    }
}
