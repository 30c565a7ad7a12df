package vn.motcua.notification.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.text.SmsSize;

/**
 * What a text comes to with the sample's data.
 *
 * @param subject empty for an SMS; so is {@code html}
 * @param size what the SMS costs; null for others
 */
record PreviewView(
        String subject, String text, String html, @Nullable SmsSize size) {

    static PreviewView of(Medium medium, Message message) {
        SmsSize size = medium == Medium.SMS ? SmsSize.of(message.text()) : null;
        return new PreviewView(message.subject(), message.text(), message.html(), size);
    }
}
