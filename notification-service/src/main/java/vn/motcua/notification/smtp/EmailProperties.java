package vn.motcua.notification.smtp;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How e-mails are signed.
 *
 * @param from address of the sender
 * @param sender name of the sender
 * @param domain right-hand side of the Message-ID
 * @param receiptsTo where official mailboxes say that they read an e-mail
 */
@Validated
@ConfigurationProperties("motcua.email")
record EmailProperties(
        @NotBlank @DefaultValue("khong-tra-loi@motcua.local")
        String from,

        @NotBlank @DefaultValue("Một cửa liên thông") String sender,
        @NotBlank @DefaultValue("motcua.local") String domain,

        @NotBlank @DefaultValue("van-thu@motcua.local") String receiptsTo) {}
