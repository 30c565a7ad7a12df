package vn.motcua.notification.sms;

import java.util.Objects;
import java.util.Set;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.NegativeResponseException;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.notification.InDoubt;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.NotTaken;
import vn.motcua.notification.NoticeChannel;
import vn.motcua.notification.SubmittedMessages;
import vn.motcua.notification.Undeliverable;

/**
 * SMS through a message centre (SMSC) by SMPP 3.4. A centre knows no references and would send again what comes again, so what was
 * submitted is remembered before it goes: what the centre took is never submitted again, and what nobody knows of waits for its
 * receipt.
 */
class SmppChannel implements NoticeChannel, DisposableBean {

    /** About the message: it will not be taken the next time either. */
    private static final Set<Integer> FOR_GOOD = Set.of(
            SMPPConstant.STAT_ESME_RINVDSTADR,
            SMPPConstant.STAT_ESME_RINVMSGLEN,
            SMPPConstant.STAT_ESME_RINVDSTTON,
            SMPPConstant.STAT_ESME_RINVDSTNPI);

    private final String provider;
    private final SmsProperties.Provider settings;
    private final SubmittedMessages submitted;
    private final SmppLink link;

    SmppChannel(String name, SmsProperties all, SubmittedMessages submitted, SmppReceipts receipts) {
        this.provider = SmsChannel.label(name);
        this.settings = Objects.requireNonNull(all.providers().get(name));
        this.submitted = submitted;
        this.link = new SmppLink(name, settings, all.sender(), receipts);
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public int share() {
        return settings.share();
    }

    /** What was begun goes on to its record, also when nobody waits for it any more; then its failure is nobody's. */
    @Override
    public Mono<Void> send(Message message) {
        return Mono.fromFuture(() -> begun(message).materialize().toFuture(), true)
                .dematerialize();
    }

    private Mono<Void> begun(Message message) {
        return submitted.begin(provider, message.reference()).flatMap(earlier -> switch (earlier) {
            case NONE -> submit(message);
            case TAKEN -> Mono.empty();
            case OPEN -> Mono.error(new InDoubt());
        });
    }

    private Mono<Void> submit(Message message) {
        return Mono.fromCallable(() -> link.submit(message))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorResume(failure -> failed(message, failure))
                .flatMap(messageId -> submitted.taken(message.reference(), messageId));
    }

    /** What surely was not taken may go again; of all else only a receipt can tell. */
    private Mono<String> failed(Message message, Throwable failure) {
        return switch (failure) {
            case SmppLink.Unbound away -> forgotten(message, new NotTaken("UNREACHABLE", away));
            case NegativeResponseException refused -> forgotten(message, meaning(refused.getCommandStatus()));
            case PDUException tooLong -> forgotten(message, new Undeliverable("SMPP PDU"));
            default -> Mono.error(failure);
        };
    }

    private Mono<String> forgotten(Message message, RuntimeException meaning) {
        return submitted.notTaken(message.reference()).then(Mono.error(meaning));
    }

    private static RuntimeException meaning(int status) {
        String code = "SMPP 0x%02X".formatted(status);
        return FOR_GOOD.contains(status) ? new Undeliverable(code) : new NotTaken(code, null);
    }

    @Override
    public void destroy() {
        link.close();
    }
}
