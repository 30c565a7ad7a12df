package vn.motcua.proof.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import vn.motcua.contracts.dossier.NotificationEvent;
import vn.motcua.proof.log.Injected;
import vn.motcua.proof.oracle.fold.RuleBook;
import vn.motcua.proof.oracle.world.Delivered;
import vn.motcua.proof.oracle.world.Fact;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;
import vn.motcua.proof.oracle.world.World;

/**
 * F: the ledgers hold what the rules ask for and nothing else, and the providers took what the ledgers say. A mail server does
 * not know references, so an e-mail may come once more for each kill, and for each try of which the ledger itself says that
 * its end is unknown. The mail stand-in keeps its mails in memory: if it was killed, a mail that is not there proves nothing
 * and is only counted.
 */
final class Told implements Check {

    private static final String PROMISE =
            "Notices equal the rules over the events; each reference of an SMS or a message by Zalo is seen once by the"
                    + " provider, an e-mail at most once more per kill with the same Message-ID; each letter is in its"
                    + " inbox.";

    /** Whose providers see every reference once, and whose log outlives a kill. */
    private static final Set<String> BY_PHONE = Set.of("SMS", "ZALO");

    private static final Set<String> SENT = Set.of("SENT", "DELIVERED");
    private static final Set<String> FAILED = Set.of("PERMANENT_FAILURE", "TEMPORARY_FAILURE");

    /** Fewer say nothing. A provider calls for some minutes only, so that after long faults some never hear of theirs. */
    private static final int FEW = 20;

    /** So many notices one instance sends at once; each may be under way when it is killed. */
    private static final int AT_ONCE = 32;

    private final Map<String, Integer> sms = new HashMap<>();
    private final Map<String, Integer> mails = new HashMap<>();
    private final Set<String> letters = new HashSet<>();
    private final boolean mailsLost;
    private final int tolerated;
    private long extra;
    private long taken;
    private long arrived;
    private final Findings found = new Findings(
            "ledgers",
            "notices",
            "notices sent",
            "notices delivered",
            "notices open",
            "notices failed",
            "notices suppressed",
            "SMS accepted once",
            "e-mails there",
            "e-mails not there after a kill of the stand-ins",
            "e-mail copies beyond the first",
            "letters there",
            "lanes parked, not judged");
    private final Asked asked;

    Told(World world) {
        this.asked = new Asked(new RuleBook(world.parties()), found);
        world.delivered().sms().forEach(it -> sms.merge(it.reference(), it.accepted(), Integer::sum));
        for (Delivered.Mail mail : world.delivered().mails()) {
            mails.merge(mail.reference(), mail.count(), Integer::sum);
        }
        letters.addAll(world.delivered().letters());
        Injected injected = world.injected();
        this.mailsLost = injected.kills("standins") > 0;
        this.tolerated = injected.kills("notification")
                + injected.kills("standins")
                + injected.kills("mongodb")
                + injected.providerFaults();
    }

    @Override
    public void look(Folder folder) {
        folder.of(Kind.NOTIFICATION).ifPresent(ledger -> {
            found.count("ledgers");
            List<Document> notices = ledger.list("notices");
            notices.forEach(notice -> notice(folder, notice));
            failures(folder, ledger, notices);
        });
        if (folder.isParkedIn(Kind.NOTIFICATION)) {
            found.count("lanes parked, not judged");
        } else {
            asked.look(folder);
        }
    }

    private static String reference(Document notice) {
        return Stored.text(notice, "intent.reference");
    }

    private void notice(Folder folder, Document notice) {
        String reference = reference(notice);
        String state = Stored.text(notice, "state");
        boolean sent = SENT.contains(state);
        found.count("notices");
        found.count(counted(state));
        found.require(
                !Stored.text(notice, "reason").endsWith("FORGED"),
                folder.id(),
                "notice " + reference + " was settled by a receipt that no provider signed");
        String medium = Stored.text(notice, "intent.medium");
        if (BY_PHONE.contains(medium)) {
            sms(folder, reference, state);
        } else if (medium.equals(Delivered.LETTER)) {
            letter(folder, reference, sent);
        } else {
            mail(folder, reference, sent, uncertain(notice));
        }
    }

    private static String counted(String state) {
        return switch (state) {
            case "SENT" -> "notices sent";
            case "DELIVERED" -> "notices delivered";
            case "SUPPRESSED", "EXPIRED" -> "notices suppressed";
            default -> FAILED.contains(state) ? "notices failed" : "notices open";
        };
    }

    /** How often the ledger itself says that nobody knew whether it was taken; it is repeated then, and that is lawful. */
    private static int uncertain(Document notice) {
        return (int) notice.getList("attempts", Document.class, List.of()).stream()
                .filter(attempt -> Stored.text(attempt, "outcome").equals("UNCERTAIN"))
                .count();
    }

    private void sms(Folder folder, String reference, String state) {
        boolean sent = SENT.contains(state);
        taken += sent ? 1 : 0;
        arrived += state.equals("DELIVERED") ? 1 : 0;
        Integer accepted = sms.remove(reference);
        found.count("SMS accepted once", accepted != null && accepted == 1 ? 1 : 0);
        found.require(
                accepted != null || !sent,
                folder.id(),
                "SMS " + reference + " counts as sent, and the provider does not know it");
        found.require(
                accepted == null || accepted == 1,
                folder.id(),
                "SMS " + reference + " was accepted " + accepted + " times");
    }

    private void letter(Folder folder, String reference, boolean sent) {
        boolean there = letters.remove(reference);
        found.count("letters there", there ? 1 : 0);
        found.require(there || !sent, folder.id(), "letter " + reference + " counts as sent, and is in no inbox");
    }

    private void mail(Folder folder, String reference, boolean sent, int uncertain) {
        Integer copies = mails.remove(reference);
        if (copies == null) {
            found.count("e-mails not there after a kill of the stand-ins", sent && mailsLost ? 1 : 0);
            found.require(!sent || mailsLost, folder.id(), "e-mail " + reference + " counts as sent, and is not there");
            return;
        }
        found.count("e-mails there");
        found.count("e-mail copies beyond the first", copies - 1);
        extra += Math.max(0, copies - 1 - uncertain);
        found.require(
                copies <= 1 + tolerated + uncertain,
                folder.id(),
                "e-mail " + reference + " is there " + copies + " times after " + tolerated + " kills and faults and "
                        + uncertain + " uncertain tries");
    }

    /** A receipt that came late may have bettered what was announced. */
    private void failures(Folder folder, Stored ledger, List<Document> notices) {
        long failed = notices.stream()
                .filter(notice -> FAILED.contains(Stored.text(notice, "state")))
                .count();
        long delivered = notices.stream()
                .filter(notice -> Stored.text(notice, "state").equals("DELIVERED"))
                .count();
        List<NotificationEvent.NoticeFailed> announced = ledger.journal().stream()
                .map(Fact::event)
                .filter(NotificationEvent.NoticeFailed.class::isInstance)
                .map(NotificationEvent.NoticeFailed.class::cast)
                .toList();
        announced.forEach(failure -> found.require(
                !failure.reasonCode().endsWith("FORGED"),
                folder.id(),
                "a failure was announced because of a receipt that no provider signed"));
        found.require(
                failed <= announced.size() && announced.size() <= failed + delivered,
                folder.id(),
                failed + " notices failed, and " + announced.size() + " failures were announced");
    }

    @Override
    public Verdict verdict() {
        asked.conclude();
        found.require(
                extra <= (long) AT_ONCE * tolerated,
                "",
                extra + " e-mails came again after " + tolerated + " kills and faults");
        found.require(
                taken < FEW || arrived * 2 >= taken,
                "",
                "of " + taken + " SMS that were taken only " + arrived + " are known to have arrived");
        sms.keySet().forEach(it -> found.violated("", "the provider sent SMS " + it + ", which no ledger knows"));
        letters.forEach(it -> found.violated("", "letter " + it + " is in an inbox, and no ledger knows it"));
        mails.keySet().forEach(it -> found.violated("", "e-mail " + it + " came, and no ledger knows it"));
        return found.verdict("F", PROMISE);
    }
}
