package vn.motcua.notification;

import java.util.Locale;

/** By what a notice travels (kênh thông báo). */
public enum Medium {
    /** Tin nhắn SMS. */
    SMS(true),
    /** Tin nhắn Zalo ZNS, theo mẫu đã đăng ký với Zalo. */
    ZALO(true),
    /** Thư điện tử. */
    EMAIL(false),
    /** Hộp thư công vụ của cơ quan. */
    MAILBOX(false);

    private final boolean referenced;

    Medium(boolean referenced) {
        this.referenced = referenced;
    }

    /** Whether the same reference goes once, however often it is tried: the provider sees to it, or its channel; a mail server does not. */
    boolean isReferenced() {
        return referenced;
    }

    /** Whether it reaches offices, and not persons. */
    public boolean isOfficial() {
        return this == MAILBOX;
    }

    /** Whether it makes a telephone ring, also by night. */
    boolean rings() {
        return this != EMAIL && !isOfficial();
    }

    /** How it is called in settings, metrics and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
