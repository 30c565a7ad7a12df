package vn.motcua.proof.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import vn.motcua.proof.oracle.fold.RuleBook;
import vn.motcua.proof.oracle.world.Delivered;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;

/**
 * Of F: the ledgers hold what the rules ask for and nothing else. A way of several media is walked one by one: each is there once
 * the one before is lost, and not before. What this installation has nobody for is passed over, in every ledger alike. What the law
 * has said is not kept back by all ways because of a wish.
 */
final class Asked {

    private static final Set<String> FAILED = Set.of("PERMANENT_FAILURE", "TEMPORARY_FAILURE");

    /** Why a notice is not sent that another medium may make up for. */
    private static final Set<String> BY_THIS_MEDIUM = Set.of("OPTED_OUT", "NO_ADDRESS");

    private final RuleBook rules;
    private final Findings found;
    private final Set<String> carried = new HashSet<>();
    private final Map<String, String> passedOver = new HashMap<>();

    Asked(RuleBook rules, Findings found) {
        this.rules = rules;
        this.found = found;
    }

    void look(Folder folder) {
        List<Document> all = folder.of(Kind.NOTIFICATION)
                .map(ledger -> ledger.list("notices"))
                .orElse(List.of());
        Map<String, Document> known = new HashMap<>();
        all.forEach(notice -> found.require(
                known.put(reference(notice), notice) == null,
                folder.id(),
                "the ledger has " + reference(notice) + " twice"));
        newest(folder, all);
        Map<String, List<Document>> legal = new HashMap<>();
        rules.wanted(folder).forEach(wanted -> {
            List<Document> walked = look(folder, wanted, known);
            if (wanted.legal()) {
                String fact = wanted.rule() + " for " + wanted.event();
                walked.stream()
                        .filter(Asked::canBeUnwanted)
                        .forEach(legal.computeIfAbsent(fact, first -> new ArrayList<>())::add);
            }
        });
        legal.forEach((fact, notices) -> found.require(
                notices.isEmpty() || !notices.stream().allMatch(Asked::isUnwanted),
                folder.id(),
                fact + " is the law's word, and was kept back by every way because of a wish"));
        known.keySet().forEach(extra -> found.violated(folder.id(), "notice " + extra + " is asked for by no rule"));
    }

    private static String reference(Document notice) {
        return Stored.text(notice, "intent.reference");
    }

    /** What gave way did so to a later one of its kind, and its rule lets it. */
    private void newest(Folder folder, List<Document> all) {
        for (int at = 0; at < all.size(); at++) {
            Document notice = all.get(at);
            boolean lawful = rules.saysOnlyTheNewest(Stored.text(notice, "intent.rule"))
                    && all.subList(at + 1, all.size()).stream().anyMatch(later -> isOfSameKind(later, notice));
            found.require(
                    lawful || !Stored.text(notice, "reason").equals("SUPERSEDED"),
                    folder.id(),
                    "notice " + reference(notice) + " gave way to nothing newer, or must not");
        }
    }

    private static boolean isOfSameKind(Document one, Document other) {
        return Stream.of("intent.rule", "intent.medium", "intent.audience", "intent.agency")
                .allMatch(field -> Stored.text(one, field).equals(Stored.text(other, field)));
    }

    /** The notices of the way that are in the ledger. */
    private List<Document> look(Folder folder, RuleBook.Wanted wanted, Map<String, Document> known) {
        List<Document> walked = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (RuleBook.Step step : wanted.way()) {
            Document notice = known.remove(step.reference());
            String what = wanted.rule() + " by " + step.medium();
            if (notice == null) {
                passed.add(what);
            } else {
                walked.add(notice);
                carried.add(what);
                passed.forEach(it -> passedOver.put(it, folder.id()));
                passed.clear();
            }
        }
        found.require(
                !walked.isEmpty(),
                folder.id(),
                "no notice of " + wanted.rule() + " by " + wanted.media() + " for " + wanted.event());
        if (!walked.isEmpty()) {
            walked(folder, walked, !passed.isEmpty());
        }
        return walked;
    }

    /** A letter in the inbox is nobody's to refuse, and may never be fetched. */
    private static boolean canBeUnwanted(Document notice) {
        return !Stored.text(notice, "intent.medium").equals(Delivered.LETTER);
    }

    private static boolean isUnwanted(Document notice) {
        return Stored.text(notice, "state").equals("SUPPRESSED")
                && Stored.text(notice, "reason").equals("OPTED_OUT");
    }

    /** A word that came late may say of a lost one that it arrived after all. */
    private void walked(Folder folder, List<Document> notices, boolean goesOn) {
        Document last = notices.getLast();
        notices.stream()
                .filter(notice -> notice != last && !isLost(notice))
                .filter(notice -> !Stored.text(notice, "state").equals("DELIVERED"))
                .forEach(notice -> found.violated(
                        folder.id(), "notice " + reference(notice) + " was not lost, and another medium had its turn"));
        boolean oldNews = folder.of(Kind.NOTIFICATION)
                .filter(ledger -> ledger.has("returnedAt"))
                .isPresent();
        found.require(
                !goesOn || oldNews || !isLost(last),
                folder.id(),
                "notice " + reference(last) + " was lost, and no other medium had its turn");
    }

    private static boolean isLost(Document notice) {
        String state = Stored.text(notice, "state");
        return FAILED.contains(state)
                || state.equals("SUPPRESSED") && BY_THIS_MEDIUM.contains(Stored.text(notice, "reason"));
    }

    /** What is known only when all ledgers were seen. */
    void conclude() {
        passedOver.forEach((what, dossier) -> found.require(
                !carried.contains(what), dossier, "no notice of " + what + ", by which others were told"));
    }
}
