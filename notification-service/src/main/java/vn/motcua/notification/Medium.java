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
    MAILBOX(false),
    /** Hộp thư của tài khoản đã nộp hồ sơ trên cổng dịch vụ công. */
    PORTAL(true);

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
        return this == SMS || this == ZALO;
    }

    /** Whether it lies where it is until the person comes and reads; all others go to the person. */
    boolean isFetched() {
        return this == PORTAL;
    }

    /** Whose texts it has: a letter in the inbox says what the e-mail says. */
    public Medium texts() {
        return this == PORTAL ? EMAIL : this;
    }

    /** How it is called in settings, metrics and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
