package vn.motcua.notification;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vn.motcua.contracts.Event;

/** An event of any type, with nothing particular in it. */
final class AnyEvent {

    private AnyEvent() {}

    static Event of(Class<? extends Event> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<? extends Event> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(
                    Arrays.stream(types).map(AnyEvent::value).toArray());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(type.getName(), failure);
        }
    }

    private static Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> "?";
            case "int" -> 0;
            case "long", "Long" -> 0L;
            case "boolean" -> false;
            case "Instant" -> Instant.EPOCH;
            case "List" -> List.of();
            default -> throw new IllegalStateException("no value for a " + type);
        };
    }
}
