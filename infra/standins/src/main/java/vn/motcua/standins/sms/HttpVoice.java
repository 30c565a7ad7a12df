package vn.motcua.standins.sms;

import java.time.Clock;
import java.time.Duration;

/** Calls back over HTTP, signed with the provider's secret; who forges does not know it. */
record HttpVoice(String provider, String secret, ReceiptCalls calls, Clock clock) implements Voice {

    private static final String ANOTHER_SECRET = "not the secret";

    @Override
    public void say(SentSms sms, Fate fate, Duration delay) {
        var word =
                switch (fate) {
                    case DELIVERED -> word(sms, "DELIVERED", "");
                    case LANDLINE -> word(sms, "UNDELIVERABLE", "LANDLINE");
                    case EXPIRED -> word(sms, "EXPIRED", "");
                };
        calls.say(provider, word, secret, delay);
    }

    @Override
    public void forge(SentSms sms, Duration delay) {
        calls.say(provider, word(sms, "UNDELIVERABLE", "FORGED"), ANOTHER_SECRET, delay);
    }

    private ReceiptCalls.Word word(SentSms sms, String status, String error) {
        return new ReceiptCalls.Word(sms.reference(), status, clock.instant().toString(), error);
    }
}
