package vn.motcua.intake.web;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.intake.procedure.DefinitionFault;

/**
 * Reads a definition as far as it goes: what is missing, unknown or of the wrong type is noted and replaced by something
 * harmless, so that one answer can name these faults together with those against the rules.
 */
final class DefinitionReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<DefinitionFault> faults = new ArrayList<>();

    /** A definition with what could not be read of it. */
    record Read<T>(T value, List<DefinitionFault> faults) {}

    static <T> Read<T> read(JsonNode sent, Class<T> type) {
        DefinitionReader reader = new DefinitionReader();
        JsonNode readable = reader.value("", sent, type, new Generic(type, false));
        return new Read<>(JsonMapper.shared().treeToValue(readable, type), reader.faults);
    }

    /** A component's type with what it is declared to hold. */
    private record Generic(Type type, boolean nullable) {

        static Generic of(RecordComponent component) {
            return new Generic(component.getGenericType(), isNullable(component.getAnnotatedType(), component));
        }

        private static boolean isNullable(AnnotatedType type, AnnotatedElement component) {
            boolean nested = type instanceof AnnotatedParameterizedType && type.isAnnotationPresent(Nullable.class);
            return nested || type.isAnnotationPresent(Nullable.class) || component.isAnnotationPresent(Nullable.class);
        }

        Class<?> argument(int number) {
            return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[number];
        }
    }

    private JsonNode value(String at, @Nullable JsonNode sent, Class<?> type, Generic declared) {
        if (sent == null || sent.isNull() || sent.isMissingNode()) {
            if (declared.nullable()) {
                return NODES.nullNode();
            }
            return fault(at, "is missing", type);
        }
        if (type == List.class) {
            return list(at, sent, declared.argument(0));
        }
        if (type == Map.class) {
            return map(at, sent, declared);
        }
        return type.isRecord() ? object(at, sent, type) : simple(at, sent, type);
    }

    private JsonNode object(String at, JsonNode sent, Class<?> type) {
        if (!sent.isObject()) {
            return fault(at, "is an object", type);
        }
        ObjectNode read = NODES.objectNode();
        Set<String> known = new HashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            known.add(name);
            read.set(name, value(inside(at, name), sent.get(name), component.getType(), Generic.of(component)));
        }
        sent.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> note(inside(at, name), "there is no such field"));
        return read;
    }

    private JsonNode list(String at, JsonNode sent, Class<?> member) {
        ArrayNode read = NODES.arrayNode();
        if (!sent.isArray()) {
            note(at, "is a list");
            return read;
        }
        for (int i = 0; i < sent.size(); i++) {
            read.add(value(at + "[" + i + "]", sent.get(i), member, new Generic(member, false)));
        }
        return read;
    }

    private JsonNode map(String at, JsonNode sent, Generic declared) {
        ObjectNode read = NODES.objectNode();
        if (!sent.isObject()) {
            note(at, "is an object");
            return read;
        }
        for (String key : sent.propertyNames()) {
            boolean known = isMember(declared.argument(0), key);
            if (known) {
                Class<?> type = declared.argument(1);
                read.set(key, value(inside(at, key), sent.get(key), type, new Generic(type, false)));
            } else {
                note(inside(at, key), "is one of " + members(declared.argument(0)));
            }
        }
        return read;
    }

    private JsonNode simple(String at, JsonNode sent, Class<?> type) {
        if (type == String.class) {
            return sent.isString() ? sent : fault(at, "is a text", type);
        }
        if (type == boolean.class) {
            return sent.isBoolean() ? sent : fault(at, "is true or false", type);
        }
        if (type == LocalDate.class) {
            return isDate(sent) ? sent : fault(at, "is a date such as 2026-11-24", type);
        }
        if (type.isEnum()) {
            return sent.isString() && isMember(type, sent.asString())
                    ? sent
                    : fault(at, "is one of " + members(type), type);
        }
        boolean whole = type == long.class || type == Long.class
                ? sent.isIntegralNumber() && sent.canConvertToLong()
                : sent.isIntegralNumber() && sent.canConvertToInt();
        return whole && sent.asLong() >= 0 ? sent : fault(at, "is a whole number, not negative", type);
    }

    private static boolean isDate(JsonNode sent) {
        try {
            return sent.isString() && LocalDate.parse(sent.asString()) != null;
        } catch (DateTimeException faulty) {
            return false;
        }
    }

    private static boolean isMember(Class<?> type, String name) {
        return !type.isEnum()
                || Arrays.stream(type.getEnumConstants())
                        .anyMatch(it -> ((Enum<?>) it).name().equals(name));
    }

    private static String members(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .toList()
                .toString();
    }

    private static String inside(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }

    private void note(String at, String reason) {
        faults.add(new DefinitionFault(at, reason));
    }

    private JsonNode fault(String at, String reason, Class<?> type) {
        note(at, reason);
        return harmless(type);
    }

    /** Something of that type that no further fault is reported of. */
    private static JsonNode harmless(Class<?> type) {
        if (type.isRecord()) {
            ObjectNode empty = NODES.objectNode();
            for (RecordComponent component : type.getRecordComponents()) {
                boolean nullable = Generic.of(component).nullable();
                empty.set(component.getName(), nullable ? NODES.nullNode() : harmless(component.getType()));
            }
            return empty;
        }
        if (type == List.class) {
            return NODES.arrayNode();
        }
        if (type == Map.class) {
            return NODES.objectNode();
        }
        if (type.isEnum()) {
            return NODES.stringNode(((Enum<?>) type.getEnumConstants()[0]).name());
        }
        if (type == String.class) {
            return NODES.stringNode("");
        }
        if (type == LocalDate.class) {
            return NODES.stringNode("2000-01-01");
        }
        return type == boolean.class ? NODES.booleanNode(false) : NODES.numberNode(0);
    }
}
