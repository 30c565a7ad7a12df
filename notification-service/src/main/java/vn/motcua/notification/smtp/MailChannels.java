package vn.motcua.notification.smtp;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import vn.motcua.notification.Medium;

/** What goes out by SMTP: e-mail to persons, and to the official mailboxes of agencies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmailProperties.class)
class MailChannels {

    @Bean
    EmailChannel email(JavaMailSender sender, EmailProperties settings) {
        return new EmailChannel(Medium.EMAIL, sender, settings);
    }

    @Bean
    EmailChannel mailbox(JavaMailSender sender, EmailProperties settings) {
        return new EmailChannel(Medium.MAILBOX, sender, settings);
    }
}
