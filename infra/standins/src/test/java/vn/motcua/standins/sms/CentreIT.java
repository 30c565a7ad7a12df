package vn.motcua.standins.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.motcua.standins.RunningStandins.SMPP_PASSWORD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.standins.RunningStandins;

/** The message centre over real SMPP: it sends whatever comes, says what became of it, and its log tells what came twice. */
class CentreIT implements MessageReceiverListener {

    private static final long LONGEST_BIND_MILLIS = 2_000;

    private static final short TAG = (short) 0xABCD;
    private static final String TEXT = "Hồ sơ đã được tiếp nhận.";

    @TempDir
    Path directory;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger deaf = new AtomicInteger();
    private RunningStandins standins;
    private SMPPSession session;

    @BeforeEach
    void start() throws IOException {
        standins = RunningStandins.in(directory);
        session = bound(SMPP_PASSWORD);
    }

    @AfterEach
    void stop() {
        session.unbindAndClose();
        standins.close();
    }

    @Test
    void aMessageIsListedAndSaidToBeDelivered() throws Exception {
        var id = submit("84900000001");

        var sms = standins.get("/sms/v1/messages?to=0900000001").get(0);
        assertThat(sms.get("provider").asString()).isEqualTo("centre");
        assertThat(sms.get("providerId").asString()).isEqualTo(id);
        assertThat(sms.get("reference").asString()).startsWith("abcd-");
        assertThat(sms.get("text").asString()).isEqualTo(TEXT);
        await().untilAsserted(() -> assertThat(said).containsExactly("true " + id + " DELIVRD"));
    }

    @Test
    void whatComesTwiceIsSentTwiceAndTheLogSaysSo() throws Exception {
        var first = submit("84900000001");
        var second = submit("84900000001");

        assertThat(standins.get("/sms/v1/messages").findValuesAsString("providerId"))
                .containsExactlyInAnyOrder(first, second);
        assertThat(Set.copyOf(standins.get("/sms/v1/messages").findValuesAsString("reference")))
                .hasSize(1);
    }

    @Test
    void aLandlineTakesNoSms() throws Exception {
        var id = submit("842593888888");

        await().untilAsserted(() -> assertThat(said).containsExactly("true " + id + " UNDELIV"));
    }

    @Test
    void whatIsNotHeardIsSaidAgain() throws Exception {
        deaf.set(1);
        var id = submit("84900000001");

        await().untilAsserted(() -> assertThat(said).containsExactly("true " + id + " DELIVRD"));
        assertThat(deaf).hasNegativeValue();
    }

    @Test
    void whoForgesWritesFromAPhone() throws Exception {
        standins.post("/sms/v1/receipts", "{\"mode\":\"FORGED\",\"delayMillis\":50}");
        var id = submit("84900000001");

        await().untilAsserted(() -> assertThat(said) // a session hears on several threads
                .containsExactlyInAnyOrder("false " + id + " UNDELIVFORGED", "true " + id + " DELIVRD"));
    }

    @Test
    void whatItRefusesIsNotSent() {
        refusedWith("ERROR", SMPPConstant.STAT_ESME_RSYSERR);
        refusedWith("THROTTLED", SMPPConstant.STAT_ESME_RTHROTTLED);
        refusedWith("REFUSES", SMPPConstant.STAT_ESME_RINVDSTADR);

        assertThat(standins.get("/sms/v1/messages")).isEmpty();
    }

    @Test
    void aDroppedConnectionHidesThatTheMessageWasSent() {
        fault("ACCEPT_THEN_DROP");

        assertThatThrownBy(() -> submit("84900000001")).isNotInstanceOf(NegativeResponseException.class);
        assertThat(only().get("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void whileItIsAwayNobodyIsBound() throws IOException {
        fault("AWAY");
        assertThatThrownBy(() -> submit("84900000001")).isNotInstanceOf(NegativeResponseException.class);
        assertThatThrownBy(() -> bound(SMPP_PASSWORD)).isInstanceOf(IOException.class);
        assertThat(standins.get("/sms/v1/messages")).isEmpty();

        standins.delete("/sms/v1/faults");
        session = bound(SMPP_PASSWORD);
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> bound("guess")).isInstanceOf(IOException.class);
    }

    @Test
    void itIsNotSpokenToOverHttp() {
        assertThat(standins.postSms("centre", RunningStandins.API_KEY, "reference", TEXT)
                        .statusCode())
                .isEqualTo(400);
    }

    private void refusedWith(String mode, int status) {
        fault(mode);
        assertThatThrownBy(() -> submit("84900000001"))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        refused -> assertThat(refused.getCommandStatus()).isEqualTo(status));
    }

    private void fault(String mode) {
        standins.post("/sms/centre/v1/faults", "{\"mode\":\"" + mode + "\"}");
    }

    private JsonNode only() {
        var all = standins.get("/sms/v1/messages");
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private SMPPSession bound(String password) throws IOException {
        var caller = new SMPPSession();
        caller.setMessageReceiverListener(this);
        caller.connectAndBind(
                "127.0.0.1",
                standins.smppPort(),
                new BindParameter(
                        BindType.BIND_TRX,
                        "motcua",
                        password,
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null),
                LONGEST_BIND_MILLIS);
        return caller;
    }

    private String submit(String to) throws Exception {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        "MOTCUA",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        to,
                        new ESMClass(),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        DataCodings.newInstance((byte) 8),
                        (byte) 0,
                        new byte[0],
                        new OptionalParameter.User_message_reference(TAG),
                        new OptionalParameter.Message_payload(TEXT.getBytes(StandardCharsets.UTF_16BE)))
                .getMessageId();
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm it) throws ProcessRequestException {
        if (deaf.getAndDecrement() > 0) {
            throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
        assertThat(it.getOptionalParameter(OptionalParameter.User_message_reference.class)
                        .getValue())
                .isEqualTo(TAG);
        var words = new String(it.getShortMessage(), StandardCharsets.US_ASCII);
        said.add("%s %s %s".formatted(it.isSmscDeliveryReceipt(), after(words, "id:"), after(words, "stat:")));
    }

    private static String after(String words, String key) {
        return words.substring(words.indexOf(key) + key.length()).split(" ")[0];
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification it) {
        throw new IllegalStateException("nobody does that here");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm it, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not spoken here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
