package vn.motcua.notification.template;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.notification.OwnTexts.OwnText;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Problem;

/**
 * An office's own text of a rule (mẫu thông báo riêng) in all its versions, of which the last is in force. The document is its
 * own audit: no version ever changes.
 *
 * @param versions the oldest first, numbered from 1; never none
 */
public record NoticeTemplate(TemplateKey key, List<Version> versions) {
    public NoticeTemplate {
        versions = List.copyOf(versions);
    }

    private static final int MOST = 200;

    /**
     * One version.
     *
     * @param text null if it says that there is no own text any more
     * @param by user id
     */
    public record Version(int number, @Nullable String text, String by, Instant at) {

        private boolean saysTheSame(Version other) {
            return number == other.number && String.valueOf(text).equals(String.valueOf(other.text));
        }
    }

    /** The journal that keeps them; they announce nothing and hang on no dossier. */
    public static JournalSpec<NoticeTemplate> spec() {
        return new JournalSpec<>(
                "notification-template",
                "notice_templates",
                NoticeTemplate.class,
                JournalSpec.DOSSIER_EVENTS,
                DossierEventTypes.table(),
                id -> id,
                template -> List.of());
    }

    /** With its first version. */
    static NoticeTemplate begun(TemplateKey key, Version first) {
        return new NoticeTemplate(key, List.of()).plus(first);
    }

    /** With a version more; one that is there already, just so, changes nothing. */
    NoticeTemplate plus(Version next) {
        Version last = versions.isEmpty() ? null : versions.getLast();
        if (last != null && last.saysTheSame(next)) {
            return this;
        }
        if (next.number() != versions.size() + 1) {
            throw taken();
        }
        if (versions.size() == MOST) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "TEMPLATE_FULL",
                    "This text has " + MOST + " versions; there can be no more.");
        }
        if (next.text() == null && inForce().isEmpty()) {
            throw Problem.illegalState("There is no own text here that could be withdrawn.", List.of("save"));
        }
        List<Version> all = new ArrayList<>(versions);
        all.add(next);
        return new NoticeTemplate(key, all);
    }

    private Problem taken() {
        return Problem.of(
                        Problem.Kind.CONFLICT,
                        "VERSION_TAKEN",
                        "The latest version is " + versions.size()
                                + " and never changes; read it, and send yours as version " + (versions.size() + 1)
                                + ".")
                .with("latest", versions.size());
    }

    /** The last version's text; empty if it was withdrawn. */
    Optional<OwnText> inForce() {
        return text(versions.size());
    }

    /** That version's text; empty if there is none. */
    Optional<OwnText> text(int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .flatMap(version -> Optional.ofNullable(version.text()).stream())
                .map(text -> new OwnText(reference(number), text))
                .findFirst();
    }

    /** What ledgers call a version. */
    String reference(int number) {
        return key.id() + "@" + number;
    }
}
