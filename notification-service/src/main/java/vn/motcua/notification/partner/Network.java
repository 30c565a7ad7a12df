package vn.motcua.notification.partner;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * All addresses that begin alike (dải mạng), e.g. {@code 10.0.0.0/8}.
 *
 * @param bits how many bits are alike
 */
record Network(InetAddress base, int bits) {
    Network {
        int all = base.getAddress().length * Byte.SIZE;
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException("a network has 0 to " + all + " bits, not " + bits);
        }
    }

    /**
     * The network that is written so.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a network is written as 10.20.0.0/16, not " + text);
        }
        return new Network(
                InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] its = address.getAddress();
        return its.length == base.getAddress().length && begin(its).equals(begin(base.getAddress()));
    }

    private BigInteger begin(byte[] address) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
    }
}
