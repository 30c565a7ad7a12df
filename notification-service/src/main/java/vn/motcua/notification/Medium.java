package vn.motcua.notification;

import java.util.Locale;

/** By what a notice travels (kênh thông báo). */
public enum Medium {
    /** Tin nhắn SMS. */
    SMS,
    /** Thư điện tử. */
    EMAIL;

    /** How it is called in settings, metrics and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
