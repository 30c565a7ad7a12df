package vn.motcua.notification.sms;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.notification.NoticeMetrics;
import vn.motcua.notification.Receipt;
import vn.motcua.notification.Receipts;
import vn.motcua.notification.SubmittedMessages;

/** What a message centre says became of messages; what is not known yet, it is to say again. */
final class SmppReceipts implements MessageReceiverListener {

    private static final Clock REAL = Clock.systemUTC();
    private static final long ENTER_SECONDS = 5;

    /** So often a centre is to say again what nobody here knows; then it is of somebody else, or long forgotten. */
    private static final int PATIENCE = 5;

    private static final int REMEMBERED = 1_000;

    private final String provider;
    private final SubmittedMessages submitted;
    private final Supplier<Receipts> receipts;
    private final NoticeMetrics metrics;
    private final Map<SmppWord, Integer> unknown = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SmppWord, Integer> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** @param receipts found when they are needed: they need all channels themselves */
    SmppReceipts(String provider, SubmittedMessages submitted, Supplier<Receipts> receipts, NoticeMetrics metrics) {
        this.provider = provider;
        this.submitted = submitted;
        this.receipts = receipts;
        this.metrics = metrics;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm said) throws ProcessRequestException {
        if (!said.isSmscDeliveryReceipt()) {
            return;
        }
        SmppWord word = SmppWord.of(said);
        if (!word.isUnderstood()) {
            metrics.receipt(provider, "unreadable");
            return;
        }
        Receipt.Outcome outcome = word.outcome();
        if (outcome != null) {
            enter(word, new Receipt(outcome, REAL.instant(), word.state()));
        }
    }

    /** The library calls on a thread of its own and answers the centre when this returns. */
    private void enter(SmppWord word, Receipt receipt) throws ProcessRequestException {
        Mono<Receipts.Effect> entered = meant(word)
                .flatMap(reference -> receipts.get().enter(provider, new Receipts.Report(reference, receipt)))
                .defaultIfEmpty(Receipts.Effect.UNKNOWN);
        try {
            Receipts.Effect effect = entered.toFuture().get(ENTER_SECONDS, TimeUnit.SECONDS);
            metrics.receipt(provider, effect.name().toLowerCase(Locale.ROOT));
            if (effect == Receipts.Effect.UNKNOWN && unknown.merge(word, 1, Integer::sum) <= PATIENCE) {
                throw again("unknown", null);
            }
        } catch (ExecutionException | TimeoutException failure) {
            throw again("not entered", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw again("stopping", stopped);
        }
    }

    /** By the id; failing that by the tag, and then the id is known from now on and the tag free for others. */
    private Mono<String> meant(SmppWord word) {
        return submitted
                .reference(provider, word.messageId(), null)
                .switchIfEmpty(Mono.defer(() -> byTag(word.messageId(), word.tag())));
    }

    private Mono<String> byTag(@Nullable String messageId, @Nullable Integer tag) {
        Mono<String> found = submitted.reference(provider, messageId, tag);
        return messageId == null ? found : found.delayUntil(reference -> submitted.taken(reference, messageId));
    }

    private static ProcessRequestException again(String why, @Nullable Throwable cause) {
        return new ProcessRequestException(why, SMPPConstant.STAT_ESME_RX_T_APPN, cause);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // somebody's phone is on again: nothing to us
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not spoken here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
