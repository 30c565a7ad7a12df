package vn.motcua.intake.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a procedure, cleaned: texts are trimmed and composed (NFC), a text that says nothing is null, a
 * list without members empty.
 *
 * @param name empty if nothing names it
 * @param level the portal's type, {@code STANDARD}, {@code SPECIFIC} (one province's own) or {@code STANDARD_INTERNAL}; null
 *     where the full data does not say it
 * @param promulgatedBy the body that promulgated it (cơ quan ban hành)
 * @param agencies who carries it out (cơ quan thực hiện)
 * @param subjects who may apply (đối tượng thực hiện)
 * @param cases times by case of processing; they outrank a channel's time in unit {@code OTHER}
 * @param state null where the source does not say it
 * @param source address of the page at the portal
 */
public record ListingContent(
        String name,
        List<String> categories,
        @Nullable String level,
        @Nullable String promulgatedBy,
        List<String> agencies,
        List<String> subjects,
        List<String> results,
        @Nullable String requirements,
        List<Channel> channels,
        List<Time> cases,
        List<Basis> legalBasis,
        List<Step> steps,
        List<Group> components,
        @Nullable ListingState state,
        @Nullable String source) {

    static final ListingContent NOTHING = new ListingContent(
            "", List.of(), null, null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(),
            List.of(), List.of(), null, null);

    public ListingContent {
        categories = List.copyOf(categories);
        agencies = List.copyOf(agencies);
        subjects = List.copyOf(subjects);
        results = List.copyOf(results);
        channels = List.copyOf(channels);
        cases = List.copyOf(cases);
        legalBasis = List.copyOf(legalBasis);
        steps = List.copyOf(steps);
        components = List.copyOf(components);
    }

    /**
     * A way to hand in (cách thức thực hiện).
     *
     * @param method {@code ONLINE}, {@code DIRECT}, {@code POSTAL}, or what a later portal calls it
     */
    public record Channel(
            String method,
            List<Fee> fees,
            Time time,
            @Nullable String note) {
        public Channel {
            fees = List.copyOf(fees);
        }
    }

    /**
     * What it costs.
     *
     * @param amount in VND; null unless it is certain: a published 0 beside "as the province decides" is none, and what is
     *     below a thousand is no đồng
     */
    public record Fee(String type, @Nullable Long amount, String text) {}

    /**
     * How long it takes.
     *
     * @param code of the case of processing; null for a channel's time
     * @param amount fractions occur; null if the portal has a text in its place
     * @param unit {@code WORKING_DAY}, {@code DAY}, {@code HOUR}, {@code MONTH} or {@code OTHER}
     * @param text as citizens read it; empty if nothing is known
     */
    public record Time(@Nullable String code, @Nullable Double amount, String unit, String text) {

        boolean counts() {
            return !unit.equals("OTHER");
        }
    }

    /** An instrument it rests on (căn cứ pháp lý). */
    public record Basis(@Nullable String code, String name) {}

    /**
     * A step (trình tự thực hiện).
     *
     * @param name null for none
     */
    public record Step(@Nullable String name, String text) {}

    /**
     * Papers that belong together (thành phần hồ sơ).
     *
     * @param name as the portal heads them; null for no heading
     */
    public record Group(@Nullable String name, List<Paper> papers) {
        public Group {
            papers = List.copyOf(papers);
        }
    }

    /**
     * A paper.
     *
     * @param originals how many, as published: a number or words
     * @param copies likewise
     * @param forms names of the files of blank forms
     */
    public record Paper(
            @Nullable String code,
            String name,
            @Nullable String originals,
            @Nullable String copies,
            List<String> forms) {
        public Paper {
            forms = List.copyOf(forms);
        }
    }

    /** This, with what it lacks taken from the other. */
    ListingContent filledFrom(ListingContent other) {
        return new ListingContent(
                name.isEmpty() ? other.name : name,
                filled(categories, other.categories),
                level == null ? other.level : level,
                promulgatedBy == null ? other.promulgatedBy : promulgatedBy,
                filled(agencies, other.agencies),
                filled(subjects, other.subjects),
                filled(results, other.results),
                requirements == null ? other.requirements : requirements,
                filled(channels, other.channels),
                filled(cases, other.cases),
                filled(legalBasis, other.legalBasis),
                filled(steps, other.steps),
                filled(components, other.components),
                state == null ? other.state : state,
                source == null ? other.source : source);
    }

    private static <T> List<T> filled(List<T> own, List<T> other) {
        return own.isEmpty() ? other : own;
    }

    /** The times as citizens should see them, each once: the cases' where a channel's own counts nothing. */
    List<String> times() {
        List<Time> known =
                channels.stream().map(Channel::time).filter(Time::counts).toList();
        List<Time> shown = known.isEmpty() && !cases.isEmpty()
                ? cases
                : channels.stream().map(Channel::time).toList();
        return shown.stream()
                .map(Time::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
