package vn.motcua.standins.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.standins.CallBacks;

/**
 * Says in the session of whoever bound last what became of messages, and again while it is not heard. Nobody else can speak there;
 * who forges writes a message from a phone that reads like a receipt.
 */
final class CentreVoice implements Voice, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CentreVoice.class);
    private static final byte NONE = 0;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private volatile @Nullable SMPPServerSession session;

    CentreVoice(Clock clock) {
        this.clock = clock;
    }

    /** From now on it speaks here. */
    void through(SMPPServerSession bound) {
        session = bound;
    }

    @Override
    public void say(SentSms sms, Fate fate, Duration delay) {
        var state =
                switch (fate) {
                    case DELIVERED -> "DELIVRD";
                    case LANDLINE -> "UNDELIV";
                    case EXPIRED -> "EXPIRED";
                };
        CallBacks.later(delay, () -> deliver(sms, state, MessageType.SMSC_DEL_RECEIPT, 0));
    }

    @Override
    public void forge(SentSms sms, Duration delay) {
        CallBacks.later(delay, () -> deliver(sms, "UNDELIVFORGED", MessageType.DEFAULT, CallBacks.AGAIN.size()));
    }

    private void deliver(SentSms sms, String state, MessageType type, int tries) {
        if (!heard(sms, state, type) && tries < CallBacks.AGAIN.size()) {
            CallBacks.later(CallBacks.AGAIN.get(tries), () -> deliver(sms, state, type, tries + 1));
        }
    }

    private boolean heard(SentSms sms, String state, MessageType type) {
        var bound = session;
        if (bound == null || !bound.getSessionState().isBound()) {
            return false;
        }
        try {
            bound.deliverShortMessage(
                    "",
                    TypeOfNumber.NATIONAL,
                    NumberingPlanIndicator.ISDN,
                    sms.to(),
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    sms.sender(),
                    new ESMClass(MessageMode.DEFAULT, type, GSMSpecificFeature.DEFAULT),
                    NONE,
                    NONE,
                    new RegisteredDelivery(0),
                    DataCodings.ZERO,
                    words(sms, state).getBytes(StandardCharsets.US_ASCII),
                    new OptionalParameter.User_message_reference(CentreMessage.tag(sms.reference())));
            return true;
        } catch (NegativeResponseException
                | PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | IOException unheard) {
            log.info("sms provider={} not heard: {}", SmsCentre.NAME, unheard.getMessage());
            return false;
        }
    }

    /** As appendix B of SMPP 3.4 has it. */
    private String words(SentSms sms, String state) {
        return "id:%s sub:001 dlvrd:001 submit date:%s done date:%s stat:%s err:000 text:"
                .formatted(sms.providerId(), MINUTE.format(sms.at()), MINUTE.format(clock.instant()), state);
    }

    @Override
    public void close() {
        var bound = session;
        if (bound != null) {
            bound.close();
        }
    }
}
