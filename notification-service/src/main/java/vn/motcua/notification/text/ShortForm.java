package vn.motcua.notification.text;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How short messages are written.
 *
 * @param alphabet {@code GSM7} writes without diacritics, 160 characters a part (153 of several); {@code UCS2} with them, 70 (67)
 * @param parts the most that one SMS may cost, 1 to 5; longer texts are abbreviated and cut, never codes, times and phone numbers
 */
@Validated
@ConfigurationProperties("motcua.sms.text")
public record ShortForm(
        @DefaultValue("GSM7") Alphabet alphabet,
        @Min(1) @Max(5) @DefaultValue("1") int parts) {

    /** The words as they are sent: what the alphabet does not have is replaced. */
    String spelled(String words) {
        return alphabet == Alphabet.GSM7 ? GsmText.plain(words) : GsmText.oneLine(words);
    }

    /** By how many characters, at least, the text is too long; 0 if it fits. */
    int excess(String text) {
        SmsSize size = SmsSize.of(text);
        return size.parts() <= parts
                ? 0
                : Math.max(1, size.units() - size.alphabet().room(parts));
    }
}
