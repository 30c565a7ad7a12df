package vn.motcua.notification;

/**
 * A notice as it goes out.
 *
 * @param reference stable: the provider's reference and the e-mail's Message-ID come from it
 * @param to phone number or e-mail address
 * @param subject empty for an SMS
 * @param html empty for an SMS
 */
public record Message(String reference, String to, String subject, String text, String html) {

    /** What may be kept of it: the whole SMS, but only the subject of an e-mail, which greets by name. */
    String keepsake() {
        return subject.isEmpty() ? text : subject;
    }
}
