package vn.motcua.intake.procedure;

import java.util.regex.Pattern;

/** The form of an e-mail address (địa chỉ thư điện tử) that is worth writing to. */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private MailAddress() {}

    /** Whether the text has it; nobody can say whether anyone reads there. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
