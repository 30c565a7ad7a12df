package vn.motcua.notification.zalo;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import vn.motcua.notification.HttpReceipts;
import vn.motcua.notification.InDoubt;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.NotTaken;
import vn.motcua.notification.NoticeChannel;
import vn.motcua.notification.Receipts;
import vn.motcua.notification.SubmittedMessages;
import vn.motcua.notification.Undeliverable;

/**
 * Messages by Zalo, to those who asked for it. Zalo does not promise to send a reference once, so what goes there is remembered
 * before it goes, as with a message centre of SMS: what Zalo took never goes again, and what nobody knows of waits for its receipt.
 */
class ZaloChannel implements NoticeChannel, HttpReceipts {

    static final String PROVIDER = "zalo";

    private static final String COUNTRY = "84";

    private final ZaloProperties settings;
    private final ZaloApi api;
    private final ZaloTokens tokens;
    private final SubmittedMessages submitted;
    private final ZaloWord word;
    private final ZaloAnswers answers = ZaloAnswers.read();

    ZaloChannel(ZaloProperties settings, ZaloApi api, ZaloTokens tokens, SubmittedMessages submitted) {
        this.settings = settings;
        this.api = api;
        this.tokens = tokens;
        this.submitted = submitted;
        this.word = new ZaloWord(settings.appId(), settings.webhookSecret());
    }

    @Override
    public Medium medium() {
        return Medium.ZALO;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public boolean carries(String rule) {
        return !template(rule).isBlank();
    }

    private String template(String rule) {
        return settings.templates().getOrDefault(rule, "");
    }

    /** What was begun goes on to its record, also when nobody waits for it any more; then its failure is nobody's. */
    @Override
    public Mono<Void> send(Message message) {
        Message.Form form = Objects.requireNonNull(message.form(), "Zalo takes registered texts only");
        String reference = message.reference();
        String missing = missing(form);
        if (!missing.isEmpty()) {
            return once(reference, forgotten(reference, new Undeliverable(missing)));
        }
        ZaloApi.Zns zns = new ZaloApi.Zns(international(message.to()), template(form.rule()), form.values(), reference);
        return tokens.access().flatMap(access -> once(reference, submit(access, zns)));
    }

    /** Why the text cannot go; empty if it can. */
    private String missing(Message.Form form) {
        if (!carries(form.rule())) {
            return "NO_TEMPLATE";
        }
        return form.values().values().stream().anyMatch(String::isBlank) ? "NO_VALUE" : "";
    }

    private Mono<Void> once(String reference, Mono<Void> first) {
        return Mono.fromFuture(() -> begun(reference, first).materialize().toFuture(), true)
                .dematerialize();
    }

    /** Whatever is to be said of a message now, also that it cannot go: one that may be out already stays open. */
    private Mono<Void> begun(String reference, Mono<Void> first) {
        return submitted.begin(PROVIDER, reference).flatMap(earlier -> switch (earlier) {
            case NONE -> first;
            case TAKEN -> Mono.empty();
            case OPEN -> Mono.error(new InDoubt());
        });
    }

    private Mono<Void> submit(String access, ZaloApi.Zns zns) {
        return api.send(access, zns)
                .onErrorResume(NotTaken.class, away -> forgotten(zns.trackingId(), away))
                .onErrorResume(ZaloApi.Refusal.class, refused -> refused(access, zns, refused))
                .flatMap(called -> submitted.taken(zns.trackingId(), called));
    }

    private Mono<String> refused(String access, ZaloApi.Zns zns, ZaloApi.Refusal refused) {
        String code = "ZALO " + refused.code();
        String reference = zns.trackingId();
        return switch (answers.of(refused.code())) {
            case ACCESS -> tokens.refused(access).then(forgotten(reference, new NotTaken(code, refused)));
            case LATER -> forgotten(reference, new NotTaken(code, refused));
            case NEVER -> forgotten(reference, new Undeliverable(code));
            case OPEN -> Mono.error(refused);
        };
    }

    private <T> Mono<T> forgotten(String reference, RuntimeException meaning) {
        return submitted.notTaken(reference).then(Mono.error(meaning));
    }

    /** {@code 0901…} as the world dials it. */
    private static String international(String phone) {
        return phone.startsWith("0") ? COUNTRY + phone.substring(1) : phone;
    }

    /** Zalo's platform calls again after any other answer. */
    @Override
    public int thanks() {
        return 200;
    }

    @Override
    public Optional<Receipts.Report> read(UnaryOperator<String> header, byte[] body, Instant now) {
        return word.read(header.apply(ZaloWord.SIGNATURE), body);
    }
}
