package vn.motcua.proof.drive;

import static vn.motcua.proof.drive.Hand.NOTHING;

import java.util.Map;

/** Turns in which an agency misses a paper. */
final class PaperTurns {

    private PaperTurns() {}

    /** The first leg's agency asks, whatever comes after. */
    private static Legwork asked(Life life) {
        Legwork first = life.accepted().firstLeg().received();
        return first.askedForPapers(life.desk(), DeskTurns.request(life, first.code()));
    }

    private static Legwork given(Life life, Legwork leg) {
        life.does(life.sender(), "supplements", DeskTurns.papers(life));
        leg.is("ASSIGNED");
        return leg;
    }

    private static void ended(Life life, Legwork first) {
        first.granted();
        life.grantedFrom(1).handedOver();
    }

    static void supplemented(Life life) {
        ended(life, given(life, asked(life)));
    }

    static void supplementedTwice(Life life) {
        Legwork leg = given(life, asked(life));
        Map<String, Object> again = DeskTurns.request(life, leg.code());
        again.put("override", "Giấy tờ thay đổi sau khi bổ sung lần đầu.");
        ended(life, given(life, leg.askedForPapers(life.head(), again)));
    }

    /** The agency goes on without the paper before the desk asks for it; afterwards it may not, until the time is over. */
    static void continued(Life life) {
        Legwork leg = life.accepted().firstLeg().received().missesPapers();
        ended(life, leg.does(leg.officer(), "continuation", NOTHING));
    }

    static void neverSupplemented(Life life) {
        asked(life);
    }
}
