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
 * @param receiptsTo where official mailboxes say that they read a mail (RFC 8098)
 * @param bouncesTo sender of the envelope (Return-Path): where other mail servers send back what they cannot deliver (địa chỉ nhận thư trả
 *     lại); the sender's address if empty
 * @param unsubscribeTo a mailbox whose readers stop e-mails for whoever asks there, beside the link; the subject is the notice's reference;
 *     none if empty
 */
@Validated
@ConfigurationProperties("motcua.email")
record EmailProperties(
        @NotBlank @DefaultValue("khong-tra-loi@motcua.local")
        String from,

        @NotBlank @DefaultValue("Một cửa liên thông") String sender,
        @NotBlank @DefaultValue("motcua.local") String domain,

        @NotBlank @DefaultValue("van-thu@motcua.local") String receiptsTo,

        @DefaultValue("") String bouncesTo,
        @DefaultValue("") String unsubscribeTo) {}
