package vn.motcua.demo.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value as it stands in a file, taken apart.
 *
 * @param plain what it is if no variable is set
 * @param variables that stand above it, the first one first
 */
record Written(String plain, List<Variable> variables) {

    /** {@code ${NAME:plain}}, where plain may be of this kind again. */
    private static final Pattern VARIABLE = Pattern.compile("(.*?)\\$\\{(MOTCUA_\\w+)(?::(.*))?}(.*)", Pattern.DOTALL);

    /**
     * A variable of the environment.
     *
     * @param otherwise what counts without it, for a cell of a table
     */
    record Variable(String name, String otherwise) {}

    static Written of(String value) {
        List<Variable> variables = new ArrayList<>();
        String plain = value;
        for (Matcher found = VARIABLE.matcher(plain); found.matches(); found = VARIABLE.matcher(plain)) {
            String inside = found.group(3) == null ? "" : found.group(3);
            Matcher next = VARIABLE.matcher(inside);
            variables.add(new Variable(found.group(2), cell(next.matches() ? next.group(2) : inside)));
            plain = found.group(1) + inside + found.group(4);
        }
        return new Written(plain, List.copyOf(variables));
    }

    /** For a cell of a table. */
    String inWords() {
        return variables.isEmpty()
                ? cell(plain)
                : cell(plain)
                        + variables.stream()
                                .map(variable -> "`" + variable.name() + "`")
                                .collect(Collectors.joining(", ", " (", ")"));
    }

    /** A reference to another property is shown in braces. */
    static String cell(String text) {
        return text.isEmpty() ? "none" : "`" + text.replaceAll("\\$\\{([^}:]+)}", "{$1}") + "`";
    }
}
