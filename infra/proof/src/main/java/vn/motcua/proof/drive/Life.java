package vn.motcua.proof.drive;

import static vn.motcua.proof.drive.Hand.NOTHING;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.proof.drive.Hand.Look;
import vn.motcua.proof.drive.Hand.Wanted;

/** One dossier from submission to return, led as its people would lead it; turns are written in its words. */
final class Life {

    private final Hand hand;
    private final Plan plan;
    private final String citizen;
    private volatile String dossier = "";
    private volatile String status = "";
    private final List<Life> all = new CopyOnWriteArrayList<>();
    private String sender;
    private String reader;

    Life(Hand hand, Plan plan) {
        this.hand = hand;
        this.plan = plan;
        this.citizen = Offices.citizen(plan.number());
        this.sender = citizen;
        this.reader = citizen;
    }

    /** This life alone, or with its twin. */
    List<Life> all() {
        return all.isEmpty() ? List.of(this) : List.copyOf(all);
    }

    /** Another dossier led by the same hand. */
    Life twin() {
        Life twin = new Life(hand, plan);
        all.addAll(List.of(this, twin));
        return twin;
    }

    /** The same dossier, led by another hand beside this one. */
    Life beside(String name) {
        Life beside = new Life(hand.beside(name), plan);
        beside.dossier = dossier;
        beside.sender = sender;
        beside.reader = reader;
        return beside;
    }

    Plan plan() {
        return plan;
    }

    Hand hand() {
        return hand;
    }

    /** Its id; empty before the submission was answered. */
    String dossier() {
        return dossier;
    }

    /** As it was seen last. */
    String status() {
        return status;
    }

    String desk() {
        return plan.matter().desk(plan.place());
    }

    String head() {
        return plan.matter().head(plan.place());
    }

    /** Who speaks for the applicant: the citizen, or the desk that entered it. */
    String sender() {
        return sender;
    }

    /** Whether the citizen sees it online. */
    boolean isOnline() {
        return sender.equals(citizen);
    }

    /** Handed in online with this body. */
    Life handedIn(ObjectNode body) {
        return noted(hand.does(Wanted.of(citizen, "/api/dossiers", body, "")), desk());
    }

    /** Entered by the desk with this body. */
    Life entered(ObjectNode body) {
        sender = desk();
        return noted(hand.does(Wanted.of(sender, "/api/dossiers", Papers.atCounter(body), "")), sender);
    }

    /** Written down and not yet handed in. */
    Life drafted() {
        return noted(hand.does(Wanted.of(citizen, "/api/dossiers/drafts", Papers.draft(plan), "")), citizen);
    }

    private Life noted(JsonNode receipt, String nextReader) {
        dossier = receipt.path("id").asString();
        status = receipt.path("status").asString();
        reader = nextReader;
        return this;
    }

    /** Handed in online, as a draft first if the plan says so. */
    Life submitted() {
        if (plan.entry() == Plan.Entry.DRAFT) {
            drafted().does(sender, "submission", NOTHING);
            reader = desk();
        } else {
            handedIn(Papers.online(plan));
        }
        return plan.attached() > 0 ? attached(1) : this;
    }

    /** On its way, whichever way it came in. */
    Life accepted() {
        if (plan.entry() == Plan.Entry.COUNTER) {
            entered(Papers.online(plan));
        } else {
            submitted().does(desk(), "acceptance", NOTHING);
        }
        return plan.attached() > 1 ? attached(2) : this;
    }

    /** A file of this number comes. */
    Life attached(int number) {
        String body = Request.multipart(plan.matter().paper(), plan.keys() + "/" + number);
        hand.does(new Wanted(sender, path("files"), Request.multipartType(), body, dossier, "files", looked()));
        return this;
    }

    /** A command on the dossier that must be taken. */
    JsonNode does(String user, String command, Object body) {
        JsonNode answer = hand.does(wanted(user, command, body));
        status = answer.path("status").asString(status);
        return answer;
    }

    /** A command on the dossier that must be refused with this code. */
    Life refused(String code, String user, String command, Object body) {
        hand.refused(code, wanted(user, command, body));
        return this;
    }

    Wanted wanted(String user, String command, Object body) {
        return Wanted.of(user, path(command), body, dossier).allowed(command, looked());
    }

    private String path(String command) {
        return "/api/dossiers/" + dossier + "/" + command;
    }

    private Look looked() {
        return new Look(reader, "/api/dossiers/" + dossier);
    }

    /** What the desk sees now. */
    JsonNode view() {
        return hand.until("a look", looked(), seen -> true);
    }

    /** What the desk sees, once it is in one of these states. */
    JsonNode is(String... statuses) {
        JsonNode view = hand.until(
                String.join(" or ", statuses),
                looked(),
                seen -> List.of(statuses).contains(seen.path("status").asString()));
        status = view.path("status").asString();
        return view;
    }

    /** Until the desk sees the leg so. */
    Life legIs(String leg, String state) {
        hand.until(
                leg + " " + state,
                looked(),
                view -> view.path("legs")
                        .valueStream()
                        .anyMatch(line -> line.path("code").asString().equals(leg)
                                && line.path("state").asString().equals(state)));
        return this;
    }

    List<Legwork> legs() {
        return plan.matter().legs(plan).stream()
                .map(leg -> new Legwork(this, leg))
                .toList();
    }

    Legwork firstLeg() {
        return legs().getFirst();
    }

    Legwork leg(String code) {
        return legs().stream()
                .filter(leg -> leg.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Every leg is worked on and granted, from this one of the list on. */
    Life grantedFrom(int index) {
        List<Legwork> legs = legs();
        legs.subList(index, legs.size()).forEach(leg -> leg.received().granted());
        return this;
    }

    /** What is owed is paid, the results are handed over, and what the plan says comes after. */
    Life handedOver() {
        Closing.of(this);
        return this;
    }

    /** A command on something else that belongs to the dossier. */
    JsonNode asks(String user, String path, Object body) {
        return hand.does(Wanted.of(user, path, body, dossier));
    }
}
