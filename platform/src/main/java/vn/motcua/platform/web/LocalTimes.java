package vn.motcua.platform.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.motcua.platform.timing.BusinessClock;

/** Moments in answers: ISO-8601 with the Vietnamese offset, so that what an officer reads is the time on the wall. */
final class LocalTimes extends StdSerializer<Instant> {

    LocalTimes() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializationContext context) {
        json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(BusinessClock.ZONE)));
    }
}
