package vn.motcua.platform.messaging.model;

/** Work that is repeated as by Workers: a failure is passed over, after a moment. */
final class Loops {

    private Loops() {}

    static void forever(World world, Runnable work) {
        while (true) {
            try {
                work.run();
            } catch (Trouble failure) {
                world.pause(500);
            }
        }
    }
}
