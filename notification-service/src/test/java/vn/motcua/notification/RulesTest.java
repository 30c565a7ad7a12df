package vn.motcua.notification;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.DossierStatus;

/** {@code rules.json} and {@code silent.json} decide about every type of event. */
class RulesTest {

    private static final Set<String> TYPES = DossierEventTypes.table().all().keySet();

    /** The nine statuses of which citizens are told (trạng thái thông báo), by the rules that tell them. */
    private static final Map<DossierStatus, String> STATUSES = Map.ofEntries(
            entry(DossierStatus.ACCEPTED, "accepted"),
            entry(DossierStatus.AWAITING_COMPLETION, "supplement-before"),
            entry(DossierStatus.AWAITING_SUPPLEMENT, "supplement"),
            entry(DossierStatus.AWAITING_DUTY, "fee-due-during-work"),
            entry(DossierStatus.REFUSED, "refused"),
            entry(DossierStatus.STOPPED, "stopped"),
            entry(DossierStatus.WITHDRAWAL_REQUESTED, "withdrawal-requested"),
            entry(DossierStatus.RESOLVED, "ready"),
            entry(DossierStatus.RETURNED, "returned"));

    private final Rules rules = SampleRules.shipped();

    static List<Rule> all() {
        return SampleRules.shipped().all();
    }

    @Test
    void everyTypeOfEventIsToldOrIsSilentForAReason() {
        assertThat(rules.undecided(TYPES)).isEmpty();
        assertThat(rules.silent().values()).noneMatch(String::isBlank);
    }

    @Test
    void aTypeThatNobodyDecidedAboutIsFound() {
        assertThat(rules.undecided(Set.of("vn.motcua.dossier.invented.v1", "vn.motcua.dossier.rated.v1")))
                .containsExactly("vn.motcua.dossier.invented.v1");
    }

    @Test
    void noTypeIsBothToldAndSilentAndAllOfThemExist() {
        List<String> told = rules.all().stream().map(Rule::on).toList();

        assertThat(rules.silent()).doesNotContainKeys(told.toArray(String[]::new));
        assertThat(TYPES).containsAll(told).containsAll(rules.silent().keySet());
    }

    @Test
    void officesAreToldAtMailboxesOnlyAndNobodyElseIs() {
        for (Rule mixed : List.of(
                rule(List.of(Audience.APPLICANT, Audience.DESK), Medium.EMAIL),
                rule(List.of(Audience.DESK), Medium.SMS),
                rule(List.of(Audience.APPLICANT), Medium.MAILBOX))) {
            assertThatThrownBy(() -> new Rules(List.of(mixed), Map.of())).hasMessageContaining("rule mixed");
        }
    }

    private static Rule rule(List<Audience> audiences, Medium medium) {
        return new Rule(
                "mixed",
                "vn.motcua.dossier.accepted.v1",
                null,
                null,
                audiences,
                List.of(List.of(medium)),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void onlyWhatIsOldNewsOnceThereIsNewerGivesWayAndTheLawsWordNeverDoes() {
        assertThat(rules.all())
                .filteredOn(rule -> rule.weight(Map.of()).newestOnly())
                .extracting(Rule::name)
                .containsExactly("due-changed", "office-due-soon");

        Rule legal = new Rule(
                "legal",
                "vn.motcua.dossier.accepted.v1",
                null,
                null,
                List.of(Audience.APPLICANT),
                List.of(List.of(Medium.SMS)),
                null,
                null,
                true,
                true,
                null);
        assertThatThrownBy(() -> new Rules(List.of(legal), Map.of())).hasMessageContaining("rule legal");
    }

    @Test
    void theRulesOfWrittenFormsNameThemAndNoOthersDo() {
        assertThat(rules.all())
                .filteredOn(rule -> rule.form() != null)
                .extracting(rule -> rule.name() + " " + rule.form())
                .containsExactly(
                        "accepted 01",
                        "refused 03",
                        "supplement-before 02",
                        "supplement 02",
                        "apology 04",
                        "stopped 05");
    }

    @Test
    void aFormThatNoEmailCarriesStopsTheService() {
        assertThatThrownBy(() -> new Rules(List.of(withForm("02", Medium.SMS)), Map.of()))
                .hasMessageContaining("rule formal");
        assertThatThrownBy(() -> new Rules(List.of(withForm("../2", Medium.EMAIL)), Map.of()))
                .hasMessageContaining("rule formal");
        assertThat(new Rules(List.of(withForm("02", Medium.EMAIL)), Map.of()).formOf("formal"))
                .contains("02");
    }

    private static Rule withForm(String form, Medium medium) {
        return new Rule(
                "formal",
                "vn.motcua.dossier.accepted.v1",
                null,
                null,
                List.of(Audience.APPLICANT),
                List.of(List.of(medium)),
                null,
                null,
                null,
                null,
                form);
    }

    @Test
    void everyRuleHasASampleAndIsNamedOnce() {
        assertThat(rules.all()).extracting(Rule::name).containsExactlyInAnyOrderElementsOf(SampleEvents.ALL.keySet());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aConditionLooksAtFactsThatTheEventTells(Rule rule) {
        Set<String> told = Samples.facts(SampleEvents.of(rule.name())).told().keySet();

        assertThat(told).containsAll(rule.factsAskedFor().toList());
    }

    @Test
    void whatTheApplicantJustDidOrMustDoByADeadlineIsToldAtOnce() {
        assertThat(withUrgency(Urgency.AT_ONCE))
                .containsExactlyInAnyOrder(
                        "submitted",
                        "supplement-before",
                        "supplement",
                        "supplement-received",
                        "fee-due",
                        "fee-due-during-work",
                        "fee-paid",
                        "wait-opened",
                        "withdrawal-requested");
        assertThat(withUrgency(Urgency.BULK)).containsExactly("desk-succeeded");
    }

    private List<String> withUrgency(Urgency urgency) {
        return rules.all().stream()
                .filter(rule -> rule.weight(Map.of()).urgency() == urgency)
                .map(Rule::name)
                .toList();
    }

    @Test
    void everyStatusThatCitizensAreToldOfHasItsRule() {
        assertThat(rules.all()).extracting(Rule::name).containsAll(STATUSES.values());
        assertThat(STATUSES)
                .hasSize(DossierStatus.values().length - 3)
                .doesNotContainKeys(DossierStatus.DRAFT, DossierStatus.SUBMITTED, DossierStatus.PROCESSING);
    }
}
