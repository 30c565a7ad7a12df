package vn.motcua.notification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.notification.template.TemplateKey;
import vn.motcua.notification.template.TemplateReads;
import vn.motcua.notification.template.Templates;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** Offices' own texts of notices: which there are, what they come to, and new versions of them. */
@RestController
@RequestMapping("/api/notification-templates")
class TemplateController {

    private final Templates templates;
    private final TemplateReads reads;

    TemplateController(Templates templates, TemplateReads reads) {
        this.templates = templates;
        this.reads = reads;
    }

    /** A new version: the number after the latest, and its text. */
    record NewText(@Min(1) int version, @NotBlank String text) {}

    /** A version that says that there is no own text any more. */
    record Withdrawal(@Min(1) int version) {}

    /** What to preview: a text, or a version; neither for what holds. */
    record Draft(@Nullable String text, @Nullable Integer version) {}

    @GetMapping
    Mono<TemplateList> all(
            @RequestParam @Nullable String agency, @RequestParam @Nullable String procedure, Caller caller) {
        return reads.list(agency, procedure, caller).map(TemplateList::of);
    }

    @GetMapping("/{rule}/{medium}")
    Mono<TemplateView> one(TemplatePath path, Caller caller) {
        return reads.one(path.key(), caller).map(TemplateView::of);
    }

    @PutMapping("/{rule}/{medium}")
    Mono<Templates.Saved> save(TemplatePath path, @Valid @RequestBody NewText body, Caller caller, Command command) {
        return templates.save(path.key(), body.version(), body.text(), caller, command.named("template", body));
    }

    @PostMapping("/{rule}/{medium}/withdrawal")
    Mono<Templates.Saved> withdraw(
            TemplatePath path, @Valid @RequestBody Withdrawal body, Caller caller, Command command) {
        return templates.withdraw(path.key(), body.version(), caller, command.named("template-withdrawal", body));
    }

    @PostMapping("/{rule}/{medium}/preview")
    Mono<PreviewView> preview(TemplatePath path, @RequestBody Draft body, Caller caller) {
        TemplateKey key = path.key();
        return reads.preview(key, body.text(), body.version(), caller)
                .map(message -> PreviewView.of(key.medium(), message));
    }
}
