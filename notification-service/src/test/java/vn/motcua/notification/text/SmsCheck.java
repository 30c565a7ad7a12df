package vn.motcua.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every SMS: one message, plain characters, no link and nobody's name. */
final class SmsCheck {

    private SmsCheck() {}

    static void check(String text) {
        assertThat(text).hasSizeLessThanOrEqualTo(160).matches("[\\x20-\\x7E]+");
        assertThat(text)
                .doesNotContainIgnoringCase("http", "www", "nguyen thi an")
                .doesNotContain("?", "{{");
    }
}
