package vn.motcua.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GsmTextTest {

    @Test
    void diacriticsGoAndTheWordsStay() {
        assertThat(GsmText.plain("Đã tiếp nhận: Thường trú, BHYT — xã Phước Hữu, đường 16/4"))
                .isEqualTo("Da tiep nhan: Thuong tru, BHYT - xa Phuoc Huu, duong 16/4");
        assertThat(GsmText.plain("ăâêôơưđ ĂÂÊÔƠƯĐ ỹ Ỵ")).isEqualTo("aaeooud AAEOOUD y Y");
    }

    @Test
    void charactersOfTwoSeptetsBecomeCharactersOfOne() {
        assertThat(GsmText.plain("[a] {b} c|d\\e ~f “g” ‘h’ …")).isEqualTo("(a) (b) c/d/e -f \"g\" 'h' ...");
    }

    @Test
    void whatHasNoPlainFormIsSeenAsSuch() {
        assertThat(GsmText.plain("a€b^c\n d漢")).isEqualTo("a?b?c d?");
    }
}
