package vn.motcua.local;

import org.jspecify.annotations.Nullable;

/** A setting of the machine: the system property of that name, else the environment variable. */
final class Settings {

    private Settings() {}

    /** The value; null when neither is set or it is blank. */
    static @Nullable String value(String name) {
        var property = System.getProperty(name);
        var value = property == null ? System.getenv(name) : property;
        return value == null || value.isBlank() ? null : value.strip();
    }
}
