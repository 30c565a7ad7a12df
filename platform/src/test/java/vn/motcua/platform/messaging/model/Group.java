package vn.motcua.platform.messaging.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The consumer group of a service: who reads which partition, how far it came, and what of that is committed. */
final class Group {

    private final World world;
    private final Topic topic;
    private final List<Share> shares = new ArrayList<>();

    /** One partition; whoever gets it starts at what is committed. */
    private static final class Share {
        @Nullable
        Proc reader;

        int generation;
        int committed;
        int position;
        boolean inHand;
    }

    /** Records that a process took; stale once the partition went to somebody else. */
    record Batch(int partition, int generation, int end, List<Topic.Rec> records) {}

    Group(World world, Topic topic) {
        this.world = world;
        this.topic = topic;
        for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
            shares.add(new Share());
        }
    }

    /** Gives each partition to one of the processes at random; keeps it with its reader if that is still there, mostly. */
    void rebalance(List<Proc> alive, boolean shuffle) {
        for (Share share : shares) {
            Proc before = share.reader;
            boolean stays = before != null && alive.contains(before) && !shuffle;
            if (!stays) {
                share.reader = alive.isEmpty() ? null : world.any(alive);
                share.generation++;
                share.position = share.committed;
                share.inHand = false;
            }
        }
    }

    boolean hasWork(Proc proc) {
        for (int number = 0; number < shares.size(); number++) {
            if (isReady(number, proc)) {
                return true;
            }
        }
        return false;
    }

    private boolean isReady(int number, Proc proc) {
        Share share = shares.get(number);
        return share.reader == proc && share.position < topic.partition(number).size();
    }

    @Nullable
    Batch poll(Proc proc, int most) {
        for (int number = 0; number < shares.size(); number++) {
            if (isReady(number, proc)) {
                Share share = shares.get(number);
                List<Topic.Rec> log = topic.partition(number);
                int end = Math.min(log.size(), share.position + most);
                share.inHand = true;
                return new Batch(number, share.generation, end, List.copyOf(log.subList(share.position, end)));
            }
        }
        return null;
    }

    /** The batch is done: the reader goes on behind it; whether that is committed, the broker decides. */
    void done(Batch batch, boolean committed) {
        Share share = shares.get(batch.partition());
        if (share.generation != batch.generation()) {
            return;
        }
        share.inHand = false;
        share.position = batch.end();
        if (committed) {
            share.committed = batch.end();
        }
    }

    /** Everything once more from the beginning. */
    void rewind() {
        for (Share share : shares) {
            share.committed = 0;
            share.position = 0;
            share.generation++;
            share.inHand = false;
        }
    }

    boolean isAtTheEnd() {
        for (int number = 0; number < shares.size(); number++) {
            Share share = shares.get(number);
            if (share.inHand || share.position < topic.partition(number).size()) {
                return false;
            }
        }
        return true;
    }
}
