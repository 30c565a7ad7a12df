package vn.motcua.notification;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** A message centre that speaks SMPP 3.4: every message that comes is another one to it. */
final class SmscStub implements AutoCloseable {

    static final String PASSWORD = "smpp-pw";

    /** What it does with a message. */
    enum Manner {
        TAKES(0),
        THROTTLES(SMPPConstant.STAT_ESME_RTHROTTLED),
        KNOWS_NO_SUCH_NUMBER(SMPPConstant.STAT_ESME_RINVDSTADR),
        TAKES_THEN_HANGS_UP(0),
        /** It answers once it is told to do something else. */
        TAKES_ITS_TIME(0);

        private final int status;

        Manner(int status) {
            this.status = status;
        }
    }

    /** What was submitted; the tag is what receipts say again. */
    record Submitted(String id, String to, int coding, int tag, String text) {}

    private final ServerSocket socket;
    private final SMPPServerSessionListener door;
    private final List<Submitted> submitted = new CopyOnWriteArrayList<>();
    private volatile Manner manner = Manner.TAKES;
    private volatile @Nullable SMPPServerSession session;

    SmscStub() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            door = new SMPPServerSessionListener(socket.getLocalPort(), new Listening());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::open);
    }

    String url() {
        return "smpp://127.0.0.1:" + socket.getLocalPort();
    }

    void will(Manner next) {
        manner = next;
    }

    List<Submitted> submitted() {
        return List.copyOf(submitted);
    }

    /** Says what became of a message; 0 if that was heard, otherwise why it is to say so again. */
    int says(String id, @Nullable Integer tag, DeliveryReceiptState state) {
        DeliveryReceipt word = new DeliveryReceipt(id, 1, 1, new Date(), new Date(), state, "000", "text");
        OptionalParameter[] beside = tag == null
                ? new OptionalParameter[0]
                : new OptionalParameter[] {new OptionalParameter.User_message_reference(tag.shortValue())};
        try {
            Objects.requireNonNull(session)
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            "84901234567",
                            TypeOfNumber.ALPHANUMERIC,
                            NumberingPlanIndicator.UNKNOWN,
                            "MOTCUA",
                            new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            DataCodings.ZERO,
                            word.toString().getBytes(StandardCharsets.US_ASCII),
                            beside);
            return 0;
        } catch (NegativeResponseException refused) {
            return refused.getCommandStatus();
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void open() {
        while (!socket.isClosed()) {
            try {
                SMPPServerSession caller = door.accept();
                Thread.ofVirtual().start(() -> bind(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession caller) {
        try {
            BindRequest request = caller.waitForBind(5_000);
            caller.setMessageReceiverListener(new SmscListener(this::take));
            if (request.getPassword().equals(PASSWORD)) {
                request.accept("centre");
                session = caller;
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (TimeoutException | PDUStringException | IOException failure) {
            caller.close();
        }
    }

    private SubmitSmResult take(SubmitSm message, SMPPServerSession from) throws ProcessRequestException {
        if (manner.status != 0) {
            throw new ProcessRequestException("no", manner.status);
        }
        String id = "m" + (submitted.size() + 1);
        submitted.add(new Submitted(
                id,
                message.getDestAddress(),
                message.getDataCoding(),
                Short.toUnsignedInt(message.getOptionalParameter(OptionalParameter.User_message_reference.class)
                        .getValue()),
                text(message)));
        await().atMost(Duration.ofSeconds(8)).until(() -> manner != Manner.TAKES_ITS_TIME);
        if (manner == Manner.TAKES_THEN_HANGS_UP) {
            from.close();
        }
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(SubmitSm message) {
        var payload = message.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] octets = payload == null ? message.getShortMessage() : payload.getValue();
        return new String(octets, message.getDataCoding() == 8 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        SMPPServerSession last = session;
        if (last != null) {
            last.close();
        }
    }

    /** On loopback, where the library alone would listen everywhere. */
    private final class Listening implements ServerConnectionFactory {
        @Override
        public ServerConnection listen(int port) {
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int port, int timeout) {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) {
            return listen(port);
        }
    }
}
