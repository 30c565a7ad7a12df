package vn.motcua.intake.pdf;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.motcua.operation.settings.HttpUrl;

/**
 * Settings of printed forms.
 *
 * @param trackingPage where citizens look dossiers up, e.g. {@code https://motcua.khanhhoa.example/tra-cuu?ma=}; the QR code of a receipt slip
 *     is this with the code of the dossier after it, and the code alone if empty
 * @param printers how many forms are printed at the same time for people, and as many for e-mails; each takes a processor for some hundredths of
 *     a second
 * @param waiting how many more may wait for each printer; then it is busy. An instance of notification asks for 32 at once, and waits five seconds
 */
@Validated
@ConfigurationProperties("motcua.forms")
record FormsProperties(
        @HttpUrl @DefaultValue("") String trackingPage,
        @Min(1) @DefaultValue("1") int printers,
        @Min(1) @DefaultValue("64") int waiting) {}
