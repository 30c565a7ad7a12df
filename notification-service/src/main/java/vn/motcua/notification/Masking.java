package vn.motcua.notification;

/** Shows enough of an address to recognise it, and no more. */
final class Masking {

    private Masking() {}

    /** {@code 090****567}, {@code a***@example.vn}. */
    static String mask(String address) {
        int at = address.indexOf('@');
        if (at >= 0) {
            return address.substring(0, Math.min(1, at)) + "***" + address.substring(at);
        }
        int length = address.length();
        return length < 8 ? "****" : address.substring(0, 3) + "****" + address.substring(length - 3);
    }
}
