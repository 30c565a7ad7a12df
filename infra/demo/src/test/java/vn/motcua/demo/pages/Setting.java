package vn.motcua.demo.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A property as the compiler noted it.
 *
 * @param name {@code *} in it stands for a name that operators choose
 * @param type as in Java
 * @param inCode the default that the record has; empty if it has none
 * @param meaning from the Javadoc of the record; empty if there is none
 * @param owner class of the record
 */
record Setting(String name, String type, String inCode, String meaning, String owner) {

    /** Whether a file that sets this key, without numbers in brackets, sets this property. */
    boolean isSetBy(String key) {
        return Pattern.compile(name.replace(".", "\\.").replace("-", "-?").replace("*", "[^.]+"))
                .matcher(key)
                .matches();
    }

    boolean isOf(String prefix) {
        return owner.startsWith(prefix);
    }

    /** What may stand there, in words. */
    String kind() {
        return kind(type);
    }

    private static String kind(String type) {
        if (type.startsWith("java.util.List<")) {
            return "list of " + kind(type.substring("java.util.List<".length(), type.length() - 1)) + "s";
        }
        return switch (type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "string" -> "text";
            case "duration" -> "time";
            case "datasize" -> "size";
            case "integer", "short", "long" -> "number";
            case "boolean" -> "yes/no";
            case "localtime" -> "time of day";
            case "instant" -> "moment, e.g. `2026-12-01T02:00:00Z`";
            case "uri" -> "URL";
            case "path" -> "file";
            case "inetaddress" -> "address";
            default -> choices(type);
        };
    }

    private static String choices(String type) {
        try {
            Object[] constants = Class.forName(type).getEnumConstants();
            if (constants == null) {
                throw new IllegalStateException("docs have no word for the type " + type);
            }
            return Arrays.stream(constants).map(choice -> "`" + choice + "`").collect(Collectors.joining(" or "));
        } catch (ClassNotFoundException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
