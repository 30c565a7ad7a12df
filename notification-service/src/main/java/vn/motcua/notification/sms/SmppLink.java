package vn.motcua.notification.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.notification.Message;
import vn.motcua.notification.SubmittedMessages;
import vn.motcua.notification.text.Alphabet;
import vn.motcua.notification.text.SmsSize;

/** One session with a message centre, bound in both directions and bound again when it breaks, so that receipts find somebody. */
final class SmppLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int BIND_MILLIS = 1_500;

    /** Shorter than the limit of a try, so that the end of a try is the end of its request. */
    private static final long ANSWER_MILLIS = 1_500;

    private static final int ENQUIRE_MILLIS = 10_000;
    private static final long REBIND_SECONDS = 3;
    private static final DataCoding GSM = DataCodings.ZERO;
    private static final DataCoding UCS2 = DataCodings.newInstance((byte) 8);
    private static final String COUNTRY = "84";
    private static final byte NONE = 0;

    private final URI centre;
    private final SmsProperties.Provider settings;
    private final String sender;
    private final SmppReceipts receipts;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("smpp").factory());
    private @Nullable SMPPSession session;

    SmppLink(SmsProperties.Provider settings, String sender, SmppReceipts receipts) {
        this.centre = URI.create(settings.url());
        this.settings = settings;
        this.sender = sender;
        this.receipts = receipts;
        keeper.scheduleWithFixedDelay(this::keep, 0, REBIND_SECONDS, TimeUnit.SECONDS);
    }

    /** There is no session, so nothing was submitted. */
    static final class Unbound extends IOException {

        private static final long serialVersionUID = 1;

        Unbound(Throwable cause) {
            super("no session with the message centre", cause);
        }
    }

    /** Submits the message and gives what the centre calls it. */
    String submit(Message message)
            throws IOException, PDUException, NegativeResponseException, InvalidResponseException,
                    ResponseTimeoutException {
        byte[] octets = SmsSize.octets(message.text());
        SmsSize size = SmsSize.of(message.text());
        var tag = new OptionalParameter.User_message_reference((short) SubmittedMessages.tag(message.reference()));
        OptionalParameter[] beside = size.parts() == 1
                ? new OptionalParameter[] {tag}
                : new OptionalParameter[] {tag, new OptionalParameter.Message_payload(octets)};
        return bound().submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        sender,
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        international(message.to()),
                        new ESMClass(),
                        NONE,
                        NONE,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        NONE,
                        size.alphabet() == Alphabet.GSM7 ? GSM : UCS2,
                        NONE,
                        size.parts() == 1 ? octets : new byte[0],
                        beside)
                .getMessageId();
    }

    /** {@code 0901…} as the world dials it. */
    private static String international(String phone) {
        return phone.startsWith("0") ? COUNTRY + phone.substring(1) : phone;
    }

    private void keep() {
        try {
            bound();
        } catch (Unbound away) {
            LOG.warn("smpp centre={} away: {}", centre, String.valueOf(away.getCause()));
        }
    }

    private synchronized SMPPSession bound() throws Unbound {
        SMPPSession before = session;
        if (before != null && before.getSessionState().isBound()) {
            return before;
        }
        SMPPSession next = new SMPPSession((host, port) -> new SocketConnection(connected(host, port)));
        next.setTransactionTimer(ANSWER_MILLIS);
        next.setEnquireLinkTimer(ENQUIRE_MILLIS);
        next.setMessageReceiverListener(receipts);
        try {
            next.connectAndBind(centre.getHost(), centre.getPort(), who(), BIND_MILLIS);
        } catch (IOException away) {
            next.close();
            throw new Unbound(away);
        }
        LOG.info("smpp centre={} bound", centre);
        session = next;
        return next;
    }

    private BindParameter who() {
        return new BindParameter(
                BindType.BIND_TRX,
                settings.systemId(),
                settings.apiKey(),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
    }

    private static Socket connected(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return socket;
        } catch (IOException away) {
            socket.close();
            throw away;
        }
    }

    @Override
    public void close() {
        keeper.shutdownNow();
        synchronized (this) {
            if (session != null) {
                session.unbindAndClose();
            }
        }
    }
}
