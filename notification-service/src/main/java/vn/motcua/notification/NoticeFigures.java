package vn.motcua.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Counts what came of notices (số liệu thông báo), without looking into them one by one. */
public interface NoticeFigures {

    /**
     * Notices that are alike in everything that figures tell apart.
     *
     * @param day on which what they tell happened, or on which somebody wanted them sent again
     * @param desk code of the agency whose desk has the dossier; empty if it is not known
     * @param resent whether somebody wanted them sent again
     * @param seconds from then until the provider took them, in tenths rounded up; null if none did
     */
    record Alike(
            LocalDate day,
            String desk,
            Medium medium,
            Notice.State state,
            @Nullable String reason,
            boolean resent,
            @Nullable Double seconds,
            long count) {}

    /** All of these days, both included; of one desk, or of all if it is null. */
    Flux<Alike> of(LocalDate from, LocalDate to, @Nullable String desk);
}
