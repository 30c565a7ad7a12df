package vn.motcua.notification.zalo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What Zalo's error codes mean for a message (bảng mã lỗi), by {@code zalo-errors.json}. */
final class ZaloAnswers {

    private final Map<Integer, Meaning> meanings;

    /** What is to be done. */
    enum Meaning {
        /** Our access is over: renew it, and ask again. */
        ACCESS,
        /** Surely not taken; it may be soon. */
        LATER,
        /**
         * Surely not taken, and it will not be as long as the next medium can wait: the number, the person's will, the registered
         * text, or what Zalo does not send by night or beyond a number a day.
         */
        NEVER,
        /** Nobody knows. */
        OPEN
    }

    /** One code; {@code says} is for people. */
    record Line(int code, Meaning meaning, String says) {}

    private ZaloAnswers(List<Line> lines) {
        meanings = lines.stream().collect(Collectors.toMap(Line::code, Line::meaning));
    }

    static ZaloAnswers read() {
        try (InputStream file = new ClassPathResource("notification/zalo-errors.json").getInputStream()) {
            return new ZaloAnswers(JsonMapper.shared().readValue(file, new TypeReference<>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the code means; one that is not in the table leaves everything open. */
    Meaning of(int code) {
        return meanings.getOrDefault(code, Meaning.OPEN);
    }
}
