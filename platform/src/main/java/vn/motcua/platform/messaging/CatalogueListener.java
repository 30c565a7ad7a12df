package vn.motcua.platform.messaging;

import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.CatalogueEventTypes;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.codec.Unreadable;

/** Hands each entry of the compacted catalogue topic to this service's copy; an unreadable entry is asked of intake when needed. */
final class CatalogueListener implements MessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueListener.class);

    private final EventCodec codec = new EventCodec(CatalogueEventTypes.table());
    private final BiConsumer<String, CloudEvent<Event>> copy;

    CatalogueListener(BiConsumer<String, CloudEvent<Event>> copy) {
        this.copy = copy;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            codec.event(codec.envelope(record.value())).ifPresent(event -> copy.accept(record.key(), event));
        } catch (Unreadable unreadable) {
            LOG.warn("catalogue entry {} passed over: {}", record.key(), unreadable.getMessage());
        }
    }
}
