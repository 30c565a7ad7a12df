package vn.motcua.notification.sms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who carries short messages.
 *
 * @param sender brand name (tên định danh) that citizens see, at most 11 characters
 * @param providers by the name that their figures and receipts carry, e.g. {@code first}
 */
@Validated
@ConfigurationProperties("motcua.sms")
record SmsProperties(
        @NotBlank @Size(max = 11) @DefaultValue("MOTCUA") String sender,
        @NotEmpty @DefaultValue Map<String, @Valid Provider> providers) {

    /**
     * One provider's interface: HTTP, or SMPP 3.4.
     *
     * @param url base of its HTTP interface, or {@code smpp://host:port}
     * @param systemId who we are to a message centre (SMPP); not used for HTTP
     * @param apiKey sent as {@code X-Api-Key}, or the password for a message centre; from the environment, never from a committed file
     * @param receiptSecret what it signs its receipts over HTTP with; without one none of these is believed
     * @param share how much it carries beside the others
     */
    record Provider(
            @NotBlank String url,
            @DefaultValue("") String systemId,
            @DefaultValue("") String apiKey,
            @DefaultValue("") String receiptSecret,
            @Min(1) @Max(100) @DefaultValue("100") int share) {

        boolean isMessageCentre() {
            return url.startsWith("smpp://");
        }
    }
}
