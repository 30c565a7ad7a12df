package vn.motcua.notification.sms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The SMS provider.
 *
 * @param url base URL of its HTTP interface
 * @param apiKey sent as {@code X-Api-Key}; from the environment, never from a committed file
 * @param sender brand name (tên định danh) that citizens see, at most 11 characters
 */
@Validated
@ConfigurationProperties("motcua.sms")
record SmsProperties(
        @NotBlank String url,
        @DefaultValue("") String apiKey,
        @NotBlank @Size(max = 11) @DefaultValue("MOTCUA") String sender) {}
