package vn.motcua.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a text costs, by the tables of 3GPP TS 23.038 and the headers of TS 23.040; the figures are counted by hand. */
class SmsSizeTest {

    /** The 127 characters of the default alphabet, row by row; the one left out leads to the extension table. */
    private static final String DEFAULT_ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/sms/sizes.csv", numLinesToSkip = 1, maxCharsPerColumn = 1000)
    void aTextIsSizedByItsCharacters(
            String what, String piece, int times, String tail, Alphabet alphabet, int units, int parts) {
        assertThat(SmsSize.of(piece.repeat(times) + tail)).as(what).isEqualTo(new SmsSize(alphabet, units, parts));
    }

    @Test
    void theWholeDefaultAlphabetTakesOneSeptetEach() {
        assertThat(SmsSize.of(DEFAULT_ALPHABET)).isEqualTo(new SmsSize(Alphabet.GSM7, 127, 1));
    }

    @Test
    void messageCentresTakeSeptetsOrPairsOfOctets() {
        assertThat(SmsSize.octets("@€a")).containsExactly(0x00, 0x1B, 0x65, 0x61);
        assertThat(SmsSize.octets("hồ")).containsExactly(0x00, 0x68, 0x1E, 0xD3);
    }
}
