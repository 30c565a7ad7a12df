package vn.motcua.notification.sms;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.notification.NoticeMetrics;
import vn.motcua.notification.Receipt;
import vn.motcua.notification.Receipts;
import vn.motcua.notification.SubmittedMessages;

/** What a message centre says became of messages; what is not known yet, it is to say again. */
final class SmppReceipts implements MessageReceiverListener {

    private static final Clock REAL = Clock.systemUTC();
    private static final long ENTER_SECONDS = 8;

    private final String provider;
    private final SubmittedMessages submitted;
    private final Receipts receipts;
    private final NoticeMetrics metrics;

    SmppReceipts(String provider, SubmittedMessages submitted, Receipts receipts, NoticeMetrics metrics) {
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
        try {
            DeliveryReceipt word = said.getShortMessageAsDeliveryReceipt();
            Receipt receipt = receipt(word);
            if (receipt != null) {
                enter(word.getId(), tag(said), receipt);
            }
        } catch (InvalidDeliveryReceiptException unreadable) {
            metrics.receipt(provider, "unreadable");
        }
    }

    /** An end, in our words; null while there is none. */
    private static @Nullable Receipt receipt(DeliveryReceipt word) {
        DeliveryReceiptState state = word.getFinalStatus();
        Receipt.Outcome outcome =
                switch (state) {
                    case DELIVRD -> Receipt.Outcome.DELIVERED;
                    case UNDELIV, REJECTD -> Receipt.Outcome.PERMANENT_FAILURE;
                    case EXPIRED, DELETED -> Receipt.Outcome.TEMPORARY_FAILURE;
                    default -> null;
                };
        return outcome == null ? null : new Receipt(outcome, REAL.instant(), state.name());
    }

    private static @Nullable Integer tag(DeliverSm said) {
        var tag = said.getOptionalParameter(OptionalParameter.User_message_reference.class);
        return tag == null ? null : Short.toUnsignedInt(tag.getValue());
    }

    /** The library calls on a thread of its own and answers the centre when this returns. */
    private void enter(String messageId, @Nullable Integer tag, Receipt receipt) throws ProcessRequestException {
        Mono<Receipts.Effect> entered = submitted
                .reference(provider, messageId, tag)
                .flatMap(reference -> receipts.enter(provider, new Receipts.Report(reference, receipt)))
                .defaultIfEmpty(Receipts.Effect.UNKNOWN);
        try {
            Receipts.Effect effect = entered.toFuture().get(ENTER_SECONDS, TimeUnit.SECONDS);
            metrics.receipt(provider, effect.name().toLowerCase(Locale.ROOT));
            if (effect == Receipts.Effect.UNKNOWN) {
                throw again("unknown", null);
            }
        } catch (ExecutionException | TimeoutException failure) {
            throw again("not entered", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw again("stopping", stopped);
        }
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
