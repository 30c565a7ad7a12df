package vn.motcua.notification.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
    private static final int BIND_MILLIS = 5_000;

    /** Longer than the limit of a try: an answer that comes late is still recorded. */
    private static final long ANSWER_MILLIS = 10_000;

    private static final int ENQUIRE_MILLIS = 10_000;
    private static final int RECEIPTS_AT_ONCE = 16;
    private static final long LOOK_SECONDS = 1;

    /** What the protocol has room for. */
    private static final int LONGEST_SYSTEM_ID = 15;

    private static final int LONGEST_PASSWORD = 8;
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
    private volatile @Nullable SMPPSession session;

    SmppLink(String name, SmsProperties.Provider settings, String sender, SmppReceipts receipts) {
        this.centre = URI.create(settings.url());
        this.settings = settings;
        this.sender = sender;
        this.receipts = receipts;
        check(centre.getHost() != null && centre.getPort() > 0, name, "url", "is smpp://host:port");
        check(fits(settings.systemId(), LONGEST_SYSTEM_ID), name, "system-id", "has 1 to 15 ASCII characters");
        check(fits(settings.apiKey(), LONGEST_PASSWORD), name, "api-key", "has 1 to 8 ASCII characters");
        keeper.scheduleWithFixedDelay(this::keep, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private static boolean fits(String text, int longest) {
        return !text.isEmpty()
                && text.length() <= longest
                && StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    private static void check(boolean holds, String name, String property, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "motcua.sms.providers.%s.%s of a message centre %s".formatted(name, property, rule));
        }
    }

    /** There is no session, so nothing was submitted. */
    static final class Unbound extends IOException {

        private static final long serialVersionUID = 1;

        Unbound() {
            super("no session with the message centre");
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
        String messageId = bound().submitShortMessage(
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
        return Objects.requireNonNullElse(messageId, "");
    }

    /** {@code 0901…} as the world dials it. */
    private static String international(String phone) {
        return phone.startsWith("0") ? COUNTRY + phone.substring(1) : phone;
    }

    private SMPPSession bound() throws Unbound {
        SMPPSession now = session;
        if (now == null || !now.getSessionState().isBound()) {
            throw new Unbound();
        }
        return now;
    }

    /** Alone binds; nothing stops it but the end of the service. */
    private void keep() {
        SMPPSession now = session;
        if (now != null && now.getSessionState().isBound()) {
            return;
        }
        SMPPSession next = new SMPPSession((host, port) -> new SocketConnection(connected(host, port)));
        try {
            next.setPduProcessorDegree(RECEIPTS_AT_ONCE);
            next.setTransactionTimer(ANSWER_MILLIS);
            next.setEnquireLinkTimer(ENQUIRE_MILLIS);
            next.setMessageReceiverListener(receipts);
            next.connectAndBind(centre.getHost(), centre.getPort(), who(), BIND_MILLIS);
            session = next;
            LOG.info("smpp centre={} bound", centre);
        } catch (IOException | RuntimeException away) {
            // its words may hold the password
            LOG.warn("smpp centre={} not bound: {}", centre, away.getClass().getSimpleName());
            next.close();
        }
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
        keeper.close();
        SMPPSession last = session;
        if (last != null) {
            last.unbindAndClose();
        }
    }
}
