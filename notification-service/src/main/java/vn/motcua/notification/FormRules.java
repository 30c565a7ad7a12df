package vn.motcua.notification;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import vn.motcua.operation.settings.HttpUrl;

/**
 * Printed forms that go with notices.
 *
 * @param attach whether e-mails carry the form that their rule names; intake prints each, which takes a processor for some hundredths of a second
 * @param largest size up to which a form is attached; mail servers and telephones take more badly, and every try carries it
 * @param publicUrl base address of the gateway as citizens reach it: letters in the inbox say where the form is to be had; without one they do
 *     not
 */
@Validated
@ConfigurationProperties("motcua.forms")
public record FormRules(
        @DefaultValue("true") boolean attach,
        @Positive @DefaultValue("1MB") DataSize largest,
        @HttpUrl @DefaultValue("") String publicUrl) {}
