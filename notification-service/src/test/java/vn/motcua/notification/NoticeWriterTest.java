package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.SCHEDULE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** With which text a notice goes: the office's own, the shipped one if that fails, and the same again where it may have gone. */
class NoticeWriterTest {

    private static final String FIRST = "accepted.sms:H32.50.05:*@1";
    private static final String SECOND = "accepted.sms:H32.50.05:*@2";

    private final Notices ledger = Samples.ledger()
            .with(List.of(Samples.intent(SampleRules.shipped(), "accepted", Medium.SMS)), SampleChannels.taking());
    private final Notice notice = ledger.notices().getFirst();
    private final SampleTexts.Counted counted = new SampleTexts.Counted();
    private @Nullable String inForce;

    @Test
    void withoutAnOwnTextTheShippedOneGoes() {
        assertThat(written(notice)).isEqualTo(new NoticeWriter.Written(message("shipped"), null));
    }

    @Test
    void theOwnTextGoesAndItsVersionIsKnown() {
        inForce = SECOND;

        assertThat(written(notice)).isEqualTo(new NoticeWriter.Written(message("own " + SECOND), SECOND));
    }

    @Test
    void anOwnTextThatFailsIsCountedAndTheShippedOneGoes() {
        inForce = "broken";

        assertThat(written(notice)).isEqualTo(new NoticeWriter.Written(message("shipped"), null));
        assertThat(counted.all).containsExactly("accepted sms");
    }

    @Test
    void whatMayHaveGoneOutIsSaidAgainInTheSameWords() {
        inForce = SECOND;

        assertThat(written(tried(true, FIRST)).template()).isEqualTo(FIRST);
        assertThat(written(tried(true, null)).template()).isNull();
    }

    @Test
    void whatSurelyDidNotGoOutIsWrittenAnew() {
        inForce = SECOND;

        assertThat(written(tried(false, FIRST)).template()).isEqualTo(SECOND);
        assertThat(written(notice.interrupted(NOW)).template()).isEqualTo(SECOND);
    }

    @Test
    void theTrySaysWithWhichVersionItWasWritten() {
        assertThat(tried(true, FIRST).attempts().getLast().template()).isEqualTo(FIRST);
        assertThat(tried(true, null).attempts().getLast().template()).isNull();
    }

    private Notice tried(boolean uncertain, @Nullable String template) {
        Delivery unsettled = new Delivery.Unsettled(uncertain, "HTTP 503");
        return notice.after(unsettled, NOW, SCHEDULE, SampleChannels.taking()).writtenWith(template);
    }

    private NoticeWriter.Written written(Notice due) {
        OwnTexts own = new OwnTexts() {
            @Override
            public Mono<OwnText> inForce(Notices about, Intent intent) {
                return Mono.justOrEmpty(inForce).flatMap(this::version);
            }

            @Override
            public Mono<OwnText> version(String reference) {
                return Mono.just(new OwnText(reference, "own " + reference));
            }
        };
        NoticeWriter writer = new NoticeWriter(
                own, NoticeWriterTest::text, counted, SampleTexts.enclosing((dossier, form, number) -> Mono.empty()));
        return Objects.requireNonNull(writer.write(ledger, due, "to", Map.of()).block());
    }

    private static Message text(Intent intent, String to, Map<String, String> fields, @Nullable String own) {
        if ("own broken".equals(own)) {
            throw new IllegalStateException("0901234567");
        }
        return message(own == null ? "shipped" : own);
    }

    private static Message message(String text) {
        return new Message("r", "to", "", text, "");
    }
}
