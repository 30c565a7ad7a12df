package vn.motcua.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.platform.codec.EventCodec;

/** What no service would put on the topic, and what the operator sees and does about it. */
record Poison(Platform platform, Api api) {

    /** An event that cannot have happened: the agency has not even received the case. */
    static byte[] resolvedBeforeReceived(String dossier) {
        CaseResolved resolved = new CaseResolved(
                "khai-sinh", "H32.50.05", LegResult.GRANTED, "1/2026", List.of("personalId"), "", Instant.now());
        CloudEvent<CaseResolved> event = new CloudEvent<>(
                "1.0",
                UUID.randomUUID().toString(),
                "/department/" + dossier + "/khai-sinh",
                "vn.motcua.case.resolved.v1",
                dossier,
                Instant.now(),
                1,
                "test",
                null,
                "application/json",
                resolved);
        return new EventCodec(DossierEventTypes.table()).write(event).getBytes(UTF_8);
    }

    /** Puts it on the topic, in the dossier's lane. */
    void send(String dossier, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", platform.kafkaServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("motcua.dossier.events", dossier, value))
                    .get();
        }
    }

    /** What waits for the operator. */
    JsonNode incident(String service, String dossier) {
        return api.get("operator", "/api/incidents/" + service + ":" + dossier).body();
    }

    /** True once nothing of this dossier waits in the service; what changes while somebody looks at it is looked at again. */
    boolean resolved(String service, String dossier) {
        String path = "/api/incidents/" + service + ":" + dossier;
        Api.Answer waiting = api.get("operator", path);
        if (waiting.status() == 404) {
            return true;
        }
        boolean ahead = waiting.body().path("code").asString().equals("TOPIC_AHEAD");
        String resolution = ahead ? "STORE_IS_RIGHT" : "DISCARD";
        Api.Answer replayed = api.post(
                "operator", path + "/replay", Map.of("resolution", resolution, "reason", "put there by a test"));
        if (!List.of("INCIDENT_CHANGED", "INCIDENT_UNKNOWN")
                .contains(replayed.body().path("code").asString(""))) {
            Life.ok(replayed);
        }
        return false;
    }
}
