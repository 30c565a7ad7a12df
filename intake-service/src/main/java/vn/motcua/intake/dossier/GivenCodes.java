package vn.motcua.intake.dossier;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.platform.run.TopicWitness;

/** Codes that a restored store has forgotten and citizens have in hands, as the topic tells them; none if the store is as it was left. */
@Component
class GivenCodes implements TopicWitness {

    private static final String ACCEPTED = "vn.motcua.dossier.accepted.v1";

    private final Map<String, Integer> highest = new ConcurrentHashMap<>();

    @Override
    public void saw(CloudEvent<JsonNode> event) {
        if (event.type().equals(ACCEPTED)) {
            DossierCode.of(event.data().path("code").asString(""))
                    .ifPresent(given -> highest.merge(key(given.agency(), given.day()), given.number(), Math::max));
        }
    }

    /** The highest number of an agency on a day; 0 if none is known. */
    int highest(String agency, String day) {
        return highest.getOrDefault(key(agency, day), 0);
    }

    private static String key(String agency, String day) {
        return agency + " " + day;
    }
}
