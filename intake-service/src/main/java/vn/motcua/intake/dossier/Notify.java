package vn.motcua.intake.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which channels the applicant wants to be told.
 *
 * @param zalo only who asks for it is told by Zalo; nobody was asked before there was such a wish
 */
public record Notify(boolean sms, boolean email, Boolean zalo) {

    private static final String SMS = "SMS";
    private static final String EMAIL = "EMAIL";
    private static final String ZALO = "ZALO";

    public Notify {
        // a dossier written before has none
        zalo = Boolean.TRUE.equals(zalo);
    }

    /**
     * What somebody wants to be different (thay đổi cách nhận thông báo).
     *
     * @param sms null, as the others may be, leaves it as it is
     */
    public record Change(
            @Nullable Boolean sms,
            @Nullable Boolean email,
            @Nullable Boolean zalo) {

        /** No e-mails any more. */
        static final Change NO_EMAIL = new Change(null, false, null);
    }

    Notify with(Change change) {
        return new Notify(said(change.sms(), sms), said(change.email(), email), said(change.zalo(), zalo));
    }

    private static boolean said(@Nullable Boolean wish, boolean before) {
        return wish == null ? before : wish;
    }

    /** Codes of the channels that are wanted. */
    List<String> channels() {
        return Stream.of(sms ? SMS : "", email ? EMAIL : "", zalo ? ZALO : "")
                .filter(channel -> !channel.isEmpty())
                .toList();
    }

    /** Codes of those of them for which the applicant gave no address. */
    List<String> without(Applicant applicant) {
        return channels().stream()
                .filter(channel -> isBlank(channel.equals(EMAIL) ? applicant.email() : applicant.phone()))
                .toList();
    }

    private static boolean isBlank(@Nullable String address) {
        return address == null || address.isBlank();
    }
}
