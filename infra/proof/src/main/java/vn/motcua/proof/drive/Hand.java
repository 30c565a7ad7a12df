package vn.motcua.proof.drive;

import static vn.motcua.proof.drive.Request.members;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import vn.motcua.proof.log.Left.How;

/**
 * Sends what a life's people do, and looks for what must come. What a legal race forbade is tried again, as people would,
 * once it is allowed; what nobody answers, what the platform parked and what must not be refused strands the life.
 */
final class Hand {

    static final Map<String, Object> NOTHING = members();

    private static final int RACES = 12;

    private final Client client;
    private final Plan plan;
    private final Settings.Patience patience;
    private final String keys;
    private final AtomicInteger steps = new AtomicInteger();

    Hand(Client client, Plan plan, Settings.Patience patience) {
        this(client, plan, patience, plan.keys());
    }

    private Hand(Client client, Plan plan, Settings.Patience patience, String keys) {
        this.client = client;
        this.plan = plan;
        this.patience = patience;
        this.keys = keys;
    }

    /** Another hand that works beside this one, with keys of its own, so that no key depends on who is faster. */
    Hand beside(String name) {
        return new Hand(client, plan, patience, keys + "-" + name);
    }

    /**
     * What somebody asks for.
     *
     * @param dossier its id; empty for a submission
     * @param name of the command among those that a look says are allowed; empty if looks do not say
     * @param look where to see whether it is allowed; empty if nowhere
     */
    record Wanted(String user, String path, String type, String body, String dossier, String name, Look look) {

        static Wanted of(String user, String path, Object body, String dossier) {
            return new Wanted(user, path, "application/json", Request.json(body), dossier, "", Look.NONE);
        }

        Wanted allowed(String byName, Look where) {
            return new Wanted(user, path, type, body, dossier, byName, where);
        }
    }

    /** Who looks where. */
    record Look(String user, String path) {
        static final Look NONE = new Look("", "");
    }

    /** The request, with the life's next key. */
    Request next(Wanted wanted) {
        return new Request(
                keys + "-" + steps.incrementAndGet(),
                wanted.user(),
                wanted.path(),
                wanted.type(),
                wanted.body(),
                plan.number(),
                wanted.dossier());
    }

    /** Sends it, and again with a new key whenever a race forbade it. */
    JsonNode does(Wanted wanted) {
        for (int races = 0; ; races++) {
            Reply reply = client.command(next(wanted));
            if (reply.ok()) {
                return reply.body();
            }
            boolean race = reply.code().equals("ILLEGAL_STATE") || reply.code().equals("CASE_UNKNOWN");
            if (!race || races == RACES) {
                throw stranded(wanted, reply);
            }
            awaitAllowed(wanted);
        }
    }

    /** Sends what must be refused with this code. */
    void refused(String code, Wanted wanted) {
        Reply reply = client.command(next(wanted));
        if (reply.ok()) {
            throw new Stranded(How.REFUSED, wanted.path() + " was taken and must be " + code);
        }
        if (!reply.code().equals(code)) {
            throw stranded(wanted, reply);
        }
    }

    /** Sends what may be taken or refused because somebody else was faster; gives whether it was taken. */
    boolean either(Request request, Wanted wanted) {
        Reply reply = client.command(request);
        boolean slower = reply.status() == 409 && !reply.code().equals("LANE_PARKED");
        if (!reply.ok() && !slower) {
            throw stranded(wanted, reply);
        }
        return reply.ok();
    }

    private static Stranded stranded(Wanted wanted, Reply reply) {
        String what = wanted.path() + " by " + wanted.user() + " answered " + reply.kind();
        if (reply.tryAgain()) {
            return new Stranded(How.ABANDONED, what);
        }
        boolean parked = reply.code().equals("LANE_PARKED");
        return new Stranded(parked ? How.PARKED : How.REFUSED, what + " " + reply.text());
    }

    private void awaitAllowed(Wanted wanted) {
        if (wanted.look().equals(Look.NONE)) {
            Pauses.of(Pauses.beforeLook(2));
            return;
        }
        until(
                wanted.name() + " allowed",
                wanted.look(),
                view -> view.path("allowed")
                        .valueStream()
                        .anyMatch(allowed -> allowed.asString().equals(wanted.name())));
    }

    /** Looks, ever more seldom, until it is so. */
    JsonNode until(String what, Look look, Predicate<JsonNode> isSo) {
        long end = System.nanoTime() + patience.arrival().toNanos();
        String last = "";
        for (int looks = 0; System.nanoTime() < end; looks++) {
            Reply reply = client.look(look.user(), look.path());
            if (reply.ok() && isSo.test(reply.body())) {
                return reply.body();
            }
            last = reply.ok() ? reply.body().path("status").asString("") : reply.kind();
            Pauses.of(Pauses.beforeLook(looks));
        }
        throw new Stranded(How.STUCK, what + " did not come; last seen at " + look.path() + ": " + last);
    }
}
