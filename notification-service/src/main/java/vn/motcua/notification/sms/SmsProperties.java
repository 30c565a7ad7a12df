package vn.motcua.notification.sms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.motcua.operation.settings.HttpUrl;

/**
 * Who carries short messages.
 *
 * @param sender brand name (tên định danh) that citizens see, at most 11 characters
 * @param providers by the name that their figures and receipts carry; a name of your own adds a provider, {@code first} and {@code second} are
 *     there
 */
@Validated
@ConfigurationProperties("motcua.sms")
record SmsProperties(
        @NotBlank @Size(max = 11) @DefaultValue("MOTCUA") String sender,
        @NotEmpty @DefaultValue Map<String, @Valid Provider> providers) {

    /**
     * One provider's interface: HTTP, or SMPP 3.4.
     *
     * @param url base URL of the provider's HTTP interface, or {@code smpp://host:port} for a message centre; a name of your own adds a
     *     provider
     * @param systemId who we are to a message centre; not used for HTTP
     * @param apiKey sent as {@code X-Api-Key}; the password for a message centre; from the environment or a mounted file, never from a committed one
     * @param receiptSecret what the provider signs its receipts over HTTP with; without one none is believed
     * @param share how much it carries beside the others, 1 to 100
     */
    @ConfigurationPropertiesSource
    record Provider(
            @NotBlank
            @HttpUrl(schemes = "https?|smpp", message = "must be a URL that begins with http://, https:// or smpp://")
            String url,

            @DefaultValue("") String systemId,
            @DefaultValue("") String apiKey,
            @DefaultValue("") String receiptSecret,
            @Min(1) @Max(100) @DefaultValue("100") int share) {

        boolean isMessageCentre() {
            return url.startsWith("smpp://");
        }
    }
}
