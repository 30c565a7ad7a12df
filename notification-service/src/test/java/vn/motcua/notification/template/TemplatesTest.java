package vn.motcua.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.notification.Samples.COMMUNE;
import static vn.motcua.notification.Samples.OTHER;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Intent;
import vn.motcua.notification.Medium;
import vn.motcua.notification.OwnTexts.OwnText;
import vn.motcua.notification.SampleRules;
import vn.motcua.notification.Samples;
import vn.motcua.notification.template.NoticeTemplate.Version;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.InMemoryJournal;

/** Whose text holds, who may write it, and that no version is ever lost. */
class TemplatesTest {

    private static final String PROCEDURE = "3.000722";
    private static final Caller HEAD = new Caller("head.ninhphuoc", Set.of(Role.HEAD), COMMUNE);
    private static final Caller DESK = new Caller("desk.ninhphuoc", Set.of(Role.DESK), COMMUNE);
    private static final Caller ADMIN = new Caller("admin", Set.of(Role.ADMIN), null);
    private static final TemplateKey OURS = key(COMMUNE, null);
    private static final TemplateKey OF_PROCEDURE = key(null, PROCEDURE);
    private static final TemplateKey OURS_OF_PROCEDURE = key(COMMUNE, PROCEDURE);

    private final InMemoryJournal<NoticeTemplate> journal = new InMemoryJournal<>();
    private final TextsInForce inForce = new TextsInForce(journal);
    private final Templates templates = new Templates(
            journal, Samples.SHIPPED, new PlainEngine(), Samples.catalogue(), Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    private final TemplateReads reads = new TemplateReads(journal, inForce, Samples.SHIPPED, new PlainEngine());
    private int requests;

    @Test
    void whatIsMostSpecificHolds() {
        assertThat(holding(OURS_OF_PROCEDURE)).isNull();

        save(OF_PROCEDURE, 1, "tỉnh", ADMIN);
        assertThat(holding(OURS_OF_PROCEDURE)).isEqualTo("tỉnh");
        save(OURS, 1, "xã", HEAD);
        assertThat(holding(OURS_OF_PROCEDURE)).isEqualTo("xã");
        save(OURS_OF_PROCEDURE, 1, "xã, thủ tục", HEAD);
        assertThat(holding(OURS_OF_PROCEDURE)).isEqualTo("xã, thủ tục");

        assertThat(holding(key(COMMUNE, "1.000578"))).isEqualTo("xã");
        assertThat(holding(key(OTHER, PROCEDURE))).isEqualTo("tỉnh");
        assertThat(holding(key(OTHER, "1.000578"))).isNull();
        assertThat(holding(new TemplateKey("accepted", Medium.EMAIL, COMMUNE, PROCEDURE)))
                .isNull();
    }

    @Test
    void aLetterInTheInboxHasTheTextOfTheEmail() {
        TemplateKey mail = TemplateKey.of("accepted", Medium.EMAIL, COMMUNE, null);
        TemplateKey letter = TemplateKey.of("accepted", Medium.PORTAL, COMMUNE, null);
        Intent intent = Samples.intent(SampleRules.shipped(), "accepted", Medium.PORTAL);
        save(mail, 1, "xã", HEAD);

        assertThat(await(inForce.inForce(Samples.ledger(), intent)).reference())
                .isEqualTo("accepted.email:H32.50.05:*@1");
        refused("TEMPLATE_UNKNOWN", () -> templates.save(letter, 1, "một", HEAD, command("x")));
        refused("TEMPLATE_UNKNOWN", () -> reads.one(letter, HEAD));
        assertThat(await(reads.list(null, null, DESK)))
                .extracting(line -> line.intent().medium())
                .doesNotContain(Medium.PORTAL);
    }

    @Test
    void aWithdrawnTextGivesWayToTheNextOne() {
        save(OF_PROCEDURE, 1, "tỉnh", ADMIN);
        save(OURS_OF_PROCEDURE, 1, "xã", HEAD);

        assertThat(await(templates.withdraw(OURS_OF_PROCEDURE, 2, HEAD, command("w")))
                        .template())
                .isEqualTo("accepted.sms:H32.50.05:3.000722@2");
        assertThat(holding(OURS_OF_PROCEDURE)).isEqualTo("tỉnh");
        await(templates.withdraw(OF_PROCEDURE, 2, ADMIN, command("w")));
        assertThat(holding(OURS_OF_PROCEDURE)).isNull();

        save(OURS_OF_PROCEDURE, 3, "xã, lại", HEAD);
        assertThat(holding(OURS_OF_PROCEDURE)).isEqualTo("xã, lại");
    }

    @Test
    void everyVersionStaysWithWhoAndWhen() {
        save(OURS, 1, "một", HEAD);
        save(OURS, 2, "hai", HEAD);
        await(templates.withdraw(OURS, 3, HEAD, command("w")));

        assertThat(await(reads.one(OURS, DESK)).versions())
                .containsExactly(
                        new Version(1, "một", "head.ninhphuoc", Samples.NOW),
                        new Version(2, "hai", "head.ninhphuoc", Samples.NOW),
                        new Version(3, null, "head.ninhphuoc", Samples.NOW));
        assertThat(await(inForce.version("accepted.sms:H32.50.05:*@1")).text()).isEqualTo("một");
        assertThat(inForce.version("accepted.sms:H32.50.05:*@3").block()).isNull();
        assertThat(inForce.version("accepted.sms:H32.50.05:*@9").block()).isNull();
    }

    @Test
    void aVersionIsTheOneAfterTheLatestAndTheSameTwiceIsOne() {
        save(OURS, 1, "một", HEAD);

        refused("VERSION_TAKEN", () -> templates.save(OURS, 1, "khác", HEAD, command("x")));
        refused("VERSION_TAKEN", () -> templates.save(OURS, 3, "ba", HEAD, command("x")));
        refused("VERSION_TAKEN", () -> templates.save(key(COMMUNE, PROCEDURE), 2, "hai", HEAD, command("x")));
        save(OURS, 1, "một", HEAD);

        assertThat(await(reads.one(OURS, HEAD)).versions()).hasSize(1);
    }

    @Test
    void whatIsNotThereCannotBeWithdrawn() {
        refused("ILLEGAL_STATE", () -> templates.withdraw(OURS, 1, HEAD, command("x")));
        save(OURS, 1, "một", HEAD);
        await(templates.withdraw(OURS, 2, HEAD, command("x")));

        refused("ILLEGAL_STATE", () -> templates.withdraw(OURS, 3, HEAD, command("x")));
    }

    @Test
    void thereIsAnEndOfVersions() {
        NoticeTemplate full = NoticeTemplate.begun(OURS, version(1));
        for (int number = 2; number <= 200; number++) {
            full = full.plus(version(number));
        }
        journal.put("accepted.sms:H32.50.05:*", full);

        refused("TEMPLATE_FULL", () -> templates.save(OURS, 201, "một nữa", HEAD, command("x")));
    }

    private static Version version(int number) {
        return new Version(number, "bản " + number, "head.ninhphuoc", Samples.NOW);
    }

    @Test
    void onlyTheHeadOrTheAdministratorOfAnAgencyWritesItsTexts() {
        Caller administrator = new Caller("admin.ninhphuoc", Set.of(Role.ADMIN), COMMUNE);
        save(OURS, 1, "một", administrator);

        for (Caller other : List.of(
                DESK, ADMIN, new Caller("head.other", Set.of(Role.HEAD), OTHER), new Caller("x", Set.of(), null))) {
            refused("FORBIDDEN", () -> templates.save(OURS, 2, "hai", other, command("x")));
            refused("FORBIDDEN", () -> templates.withdraw(OURS, 2, other, command("x")));
        }
        refused("FORBIDDEN", () -> templates.save(OF_PROCEDURE, 1, "một", HEAD, command("x")));
        refused("TEMPLATE_SCOPE_MISSING", () -> templates.save(key(null, null), 1, "một", ADMIN, command("x")));
    }

    @Test
    void textsAreOfRulesAndProceduresThatThereAre() {
        refused("PROCEDURE_UNKNOWN", () -> templates.save(key(COMMUNE, "9.999999"), 1, "một", HEAD, command("x")));
        refused("TEMPLATE_EMPTY", () -> templates.save(OURS, 1, " ", HEAD, command("x")));
        for (TemplateKey none : List.of(
                new TemplateKey("invented", Medium.SMS, COMMUNE, TemplateKey.ANY),
                new TemplateKey("accepted", Medium.MAILBOX, COMMUNE, TemplateKey.ANY))) {
            refused("TEMPLATE_UNKNOWN", () -> templates.save(none, 1, "một", HEAD, command("x")));
            refused("TEMPLATE_UNKNOWN", () -> reads.one(none, HEAD));
        }
    }

    @Test
    void theListSaysWhatHoldsAtTheCallersAgency() {
        save(OF_PROCEDURE, 1, "tỉnh", ADMIN);
        save(OURS, 1, "xã", HEAD);
        await(templates.withdraw(OURS, 2, HEAD, command("w")));
        save(OURS, 3, "xã", HEAD);

        TemplateReads.Line ours = accepted(null, null, DESK);
        assertThat(ours.template()).isEqualTo("accepted.sms:H32.50.05:*@3");
        assertThat(ours.elsewhere()).containsExactly("accepted.sms:*:3.000722");
        assertThat(accepted(OTHER, PROCEDURE, ADMIN).template()).isEqualTo("accepted.sms:*:3.000722@1");
        assertThat(accepted(null, null, ADMIN).template()).isNull();
        assertThat(await(reads.list(null, null, DESK))).hasSizeGreaterThan(60);
        refused("FORBIDDEN", () -> reads.list(OTHER, null, DESK));
        refused("FORBIDDEN", () -> reads.list(null, null, new Caller("an", Set.of(Role.CITIZEN), null)));
        refused("FORBIDDEN", () -> reads.one(key(OTHER, null), HEAD));
    }

    @Test
    void aPreviewIsOfTheTextOrOfAVersionOrOfWhatHolds() {
        assertThat(preview(OURS_OF_PROCEDURE, null, null)).isEqualTo("shipped accepted");
        save(OURS, 1, "một", HEAD);
        save(OURS, 2, "hai", HEAD);

        assertThat(preview(OURS, "nháp", null)).isEqualTo("nháp");
        assertThat(preview(OURS, null, 1)).isEqualTo("một");
        assertThat(preview(OURS_OF_PROCEDURE, null, null)).isEqualTo("hai");
        refused("TEMPLATE_VERSION_UNKNOWN", () -> reads.preview(OURS, null, 3, DESK));
        refused("TEMPLATE_EMPTY", () -> reads.preview(OURS, "", null, DESK));
        refused("FORBIDDEN", () -> reads.preview(key(OTHER, null), "nháp", null, DESK));
    }

    private static TemplateKey key(@Nullable String agency, @Nullable String procedure) {
        return TemplateKey.of("accepted", Medium.SMS, agency, procedure);
    }

    private String preview(TemplateKey key, @Nullable String text, @Nullable Integer version) {
        return await(reads.preview(key, text, version, DESK)).text();
    }

    private TemplateReads.Line accepted(@Nullable String agency, @Nullable String procedure, Caller caller) {
        return await(reads.list(agency, procedure, caller)).stream()
                .filter(line -> line.intent().rule().equals("accepted"))
                .filter(line -> line.intent().medium() == Medium.SMS)
                .findFirst()
                .orElseThrow();
    }

    private void save(TemplateKey key, int version, String text, Caller caller) {
        await(templates.save(key, version, text, caller, command("save")));
    }

    private @Nullable String holding(TemplateKey key) {
        return inForce.inForce(key).map(OwnText::text).block();
    }

    private Command command(String name) {
        requests++;
        return new Command("key-" + requests, "somebody", name, "test", null);
    }

    private static <T> T await(Mono<T> answer) {
        return Objects.requireNonNull(answer.block());
    }

    private static void refused(String code, Supplier<Mono<?>> asked) {
        assertThatThrownBy(() -> asked.get().block())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
