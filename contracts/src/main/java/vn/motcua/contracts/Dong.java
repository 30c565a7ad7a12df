package vn.motcua.contracts;

import java.util.Locale;

/** Amounts in đồng (VND), which has no smaller unit. */
public final class Dong {

    private Dong() {}

    /** As forms and messages print it, e.g. {@code 1.250.000 đồng}. */
    public static String text(long amount) {
        return String.format(Locale.ROOT, "%,d đồng", amount).replace(',', '.');
    }
}
