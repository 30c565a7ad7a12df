package vn.motcua.platform.run;

import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.CloudEvent;

/** Is told what the topic holds of this service's own events when its store was restored, before anything else happens. */
public interface TopicWitness {

    /** One event, perhaps not for the first time; its data as they were written. */
    void saw(CloudEvent<JsonNode> event);
}
