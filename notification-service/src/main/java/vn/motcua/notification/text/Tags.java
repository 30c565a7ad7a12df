package vn.motcua.notification.text;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Set;
import java.util.TreeSet;

/** What a template names: the fields of its tags and sections, and the parts that it includes. */
final class Tags implements Mustache.Visitor {

    private final String passedOver;
    private final Set<String> said = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> parts = new TreeSet<>();
    private String broken = "";

    private Tags(String passedOver) {
        this.passedOver = passedOver;
    }

    static Tags of(Template template) {
        return outside("", template);
    }

    /** The same without what stands in sections that are there only if this field is. */
    static Tags outside(String field, Template template) {
        Tags tags = new Tags(field);
        template.visit(tags);
        return tags;
    }

    /** Whether the field's value itself is said, and not only asked whether there is one. */
    boolean say(String field) {
        return said.contains(field);
    }

    Set<String> fields() {
        return fields;
    }

    Set<String> parts() {
        return parts;
    }

    /** What stands around something that was meant to be a tag and is none; empty if there is no such thing. */
    String broken() {
        return broken;
    }

    @Override
    public void visitText(String text) {
        if (broken.isEmpty()) {
            broken = text.lines()
                    .filter(line -> line.contains("{{") || line.contains("}}"))
                    .findFirst()
                    .orElse("");
        }
    }

    @Override
    public void visitVariable(String name) {
        said.add(name);
        fields.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
        parts.add(name);
        return false;
    }

    @Override
    public boolean visitParent(String name) {
        return visitInclude(name);
    }

    @Override
    public boolean visitBlock(String name) {
        return visitInclude(name);
    }

    @Override
    public boolean visitSection(String name) {
        fields.add(name);
        return !name.equals(passedOver);
    }

    @Override
    public boolean visitInvertedSection(String name) {
        fields.add(name);
        return true;
    }
}
