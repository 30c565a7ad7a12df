package vn.motcua.notification.text;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.LinkedHashSet;
import java.util.Set;

/** The fields of a template that has words and fields only; any other is a fault. */
final class PlainFields implements Mustache.Visitor {

    private final Set<String> fields = new LinkedHashSet<>();

    private PlainFields() {}

    static Set<String> of(Template template) {
        PlainFields found = new PlainFields();
        template.visit(found);
        return found.fields;
    }

    @Override
    public void visitText(String text) {
        // whatever it says
    }

    @Override
    public void visitVariable(String name) {
        fields.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
        throw notPlain(name);
    }

    @Override
    public boolean visitSection(String name) {
        throw notPlain(name);
    }

    @Override
    public boolean visitInvertedSection(String name) {
        throw notPlain(name);
    }

    private static IllegalStateException notPlain(String name) {
        return new IllegalStateException("only words and fields can be registered, and not " + name);
    }
}
