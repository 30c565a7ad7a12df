package vn.motcua.standins.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.standins.StandinsSettings;

/** A message centre (SMSC) that speaks SMPP 3.4: whatever comes is another message to it, and is sent. */
final class SmsCentre implements AutoCloseable {

    static final String NAME = "centre";
    private static final Logger log = LoggerFactory.getLogger(SmsCentre.class);
    private static final int BIND_MILLIS = 5_000;
    /** Longer than its callers need to enter a receipt. */
    private static final long ANSWER_MILLIS = 10_000;
    /** One that is told to be slow still takes others meanwhile. */
    private static final int AT_ONCE = 64;

    private final byte[] password;
    private final CentreVoice voice;
    private final SmsProvider provider;
    private final ServerSocket socket;
    private final SMPPServerSessionListener door;

    SmsCentre(StandinsSettings settings, JsonMapper json, Clock clock) {
        this.password = settings.smppPassword().getBytes(StandardCharsets.US_ASCII);
        this.voice = new CentreVoice(clock);
        this.provider = new SmsProvider(NAME, settings.dataDir(), json, clock, false, voice);
        try {
            this.socket = new ServerSocket(settings.smppPort(), 10, settings.address());
            this.door = new SMPPServerSessionListener(socket.getLocalPort(), new OneAddress(socket));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        door.setPduProcessorDegree(AT_ONCE);
        Thread.ofVirtual().name("sms-centre").start(this::open);
    }

    SmsProvider provider() {
        return provider;
    }

    private void open() {
        while (!socket.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> bind(caller));
            } catch (IOException closed) {
                log.debug("sms provider={} takes no more calls", NAME, closed);
            }
        }
    }

    private void bind(SMPPServerSession caller) {
        try {
            caller.setTransactionTimer(ANSWER_MILLIS);
            caller.setMessageReceiverListener(new CentreListener(this::take));
            var request = caller.waitForBind(BIND_MILLIS);
            if (provider.faults().current().mode() == Fault.Mode.AWAY) {
                caller.close();
            } else if (isGenuine(request)) {
                request.accept(NAME);
                voice.through(caller);
                log.info("sms provider={} bound={}", NAME, request.getSystemId());
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (TimeoutException | PDUStringException | IOException failure) {
            log.warn("sms provider={} not bound", NAME, failure);
            caller.close();
        }
    }

    private boolean isGenuine(BindRequest request) {
        return !request.getSystemId().isEmpty()
                && MessageDigest.isEqual(password, request.getPassword().getBytes(StandardCharsets.US_ASCII));
    }

    private SubmitSmResult take(SubmitSm submitted, SMPPServerSession from) throws ProcessRequestException {
        var message = CentreMessage.of(submitted);
        var wrong = message.problem();
        if (wrong != null) {
            throw new ProcessRequestException(wrong, SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        var fault = provider.faults().next();
        if (fault.mode() == Fault.Mode.AWAY) {
            from.close();
        }
        if (!fault.mode().takes()) {
            throw new ProcessRequestException("told to do so", fault.mode().smpp());
        }
        var receipt = provider.send(message);
        if (fault.mode() == Fault.Mode.ACCEPT_THEN_DROP) {
            from.close();
        }
        fault.holdBack();
        return answer(receipt.providerId());
    }

    private static SubmitSmResult answer(String providerId) {
        try {
            return new SubmitSmResult(new MessageId(providerId), new OptionalParameter[0]);
        } catch (PDUStringException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        voice.close();
    }
}
