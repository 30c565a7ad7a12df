package vn.motcua.notification.text;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Set;
import java.util.TreeSet;

/** What a template names: the fields of its tags and sections, and the parts that it includes. */
final class Tags implements Mustache.Visitor {

    private final Set<String> fields = new TreeSet<>();
    private final Set<String> parts = new TreeSet<>();
    private String broken = "";

    private Tags() {}

    static Tags of(Template template) {
        Tags tags = new Tags();
        template.visit(tags);
        return tags;
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
        return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
        return visitSection(name);
    }
}
