package vn.motcua.platform.messaging.model;

/** JournalCommands, step by step. */
final class CommandSteps {

    private static final int TRIES = 60;

    private final Instance instance;
    private final World world;

    CommandSteps(Instance instance) {
        this.instance = instance;
        this.world = instance.world;
    }

    /** Does the command once; the answer is the version that it made. */
    String execute(Order order) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt(order);
            } catch (Trouble.Clash busy) {
                if (tries == TRIES) {
                    throw new Trouble.Away("busy");
                }
                world.pause(2 + world.random(10));
            }
        }
    }

    private String attempt(Order order) {
        Doc document = instance.db.load(order.document());
        boolean lane = Db.lane(document.id).equals(document.id);
        String before = document.commands.get(order.key());
        if (before != null && !world.broken(Mutation.FORGET_THE_KEY)) {
            return before;
        }
        boolean parked = lane ? document.parked : instance.db.load(Db.lane(document.id)).parked;
        boolean ignored = world.broken(Mutation.LET_A_COMMAND_MOVE_A_PARKED_DOSSIER);
        if (parked && !ignored) {
            throw new Trouble.Refused("LANE_PARKED");
        }
        Office.Reaction decided = Office.decide(document.state, order);
        String answer = "version " + (document.version + 1);
        Doc.Change change = new Doc.Change(decided.state(), decided.events(), java.util.Map.of(), order.key(), answer);
        instance.save(document, change);
        if (parked) {
            world.violated("no command passes a parked lane", order.toString());
        }
        return answer;
    }
}
