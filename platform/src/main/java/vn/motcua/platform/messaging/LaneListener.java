package vn.motcua.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.support.KafkaUtils;
import vn.motcua.platform.journal.TemporaryFailure;
import vn.motcua.platform.store.ParkedLane.Waiting;
import vn.motcua.platform.tracing.Traces;

/**
 * Takes batches of raw records and splits them into lanes by dossier: lanes run side by side on virtual threads, events of
 * a lane in order. The batch is committed when all lanes are done or parked; if even parking fails, the container gives
 * the batch again, for as long as it takes.
 */
final class LaneListener implements BatchMessageListener<String, byte[]> {

    private static final int LANES_AT_ONCE = 64;
    private final Lanes lanes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(LANES_AT_ONCE);
    private final Rehearing rehearing;

    LaneListener(Lanes lanes, Rehearing rehearing) {
        this.lanes = lanes;
        this.rehearing = rehearing;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, List<Waiting>> byLane = new LinkedHashMap<>();
        records.forEach(record ->
                byLane.computeIfAbsent(lane(record), lane -> new ArrayList<>()).add(waiting(record)));
        Lanes.Fresh fresh = lanes.fresh(byLane.keySet());
        List<Future<?>> running = new ArrayList<>();
        byLane.forEach((lane, waiting) -> running.add(threads.submit(() -> oneLane(fresh, lane, waiting))));
        running.forEach(LaneListener::await);
        rehearing.handled(records);
    }

    private void oneLane(Lanes.Fresh fresh, String lane, List<Waiting> waiting) {
        room.acquireUninterruptibly();
        try {
            fresh.handle(lane, waiting);
        } finally {
            room.release();
        }
    }

    private static void await(Future<?> lane) {
        try {
            lane.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TemporaryFailure("stopped in the middle of a batch", interrupted);
        } catch (ExecutionException failed) {
            throw new TemporaryFailure("the store is away", failed.getCause());
        }
    }

    private static String lane(ConsumerRecord<String, byte[]> record) {
        return record.key() == null ? "no-key" : record.key();
    }

    private static Waiting waiting(ConsumerRecord<String, byte[]> record) {
        String position = KafkaUtils.format(record);
        byte[] value = record.value() == null ? new byte[0] : record.value();
        return new Waiting(position, value, text(record.headers().lastHeader(Traces.TRACEPARENT)));
    }

    private static String text(@Nullable Header header) {
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
