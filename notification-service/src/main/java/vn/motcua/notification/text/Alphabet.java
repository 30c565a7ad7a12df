package vn.motcua.notification.text;

/**
 * In what characters a short message travels (bảng mã tin nhắn, 3GPP TS 23.038), and how much of it fits into one part: less
 * as soon as there are several, because each then says which it is (3GPP TS 23.040, 9.2.3.24.1).
 */
public enum Alphabet {
    /** The GSM default alphabet: septets; Vietnamese only without diacritics. */
    GSM7(160, 153),
    /** Any character, two octets each: Vietnamese as it is written. */
    UCS2(70, 67);

    private final int single;
    private final int ofSeveral;

    Alphabet(int single, int ofSeveral) {
        this.single = single;
        this.ofSeveral = ofSeveral;
    }

    /** How many units fit into so many parts altogether. */
    int room(int parts) {
        return parts == 1 ? single : parts * ofSeveral;
    }

    int ofSeveral() {
        return ofSeveral;
    }
}
