package vn.motcua.intake.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.intake.complaint.ComplaintReads;
import vn.motcua.intake.complaint.ComplaintReads.Wanted;
import vn.motcua.intake.complaint.ComplaintStatus;
import vn.motcua.intake.complaint.Complaints;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** Feedback and proposals (phản ánh, kiến nghị): handed in, read, listed, counted, and published for everybody. */
@RestController
@RequestMapping("/api/complaints")
class ComplaintController {

    private final Complaints complaints;
    private final ComplaintReads reads;

    ComplaintController(Complaints complaints, ComplaintReads reads) {
        this.complaints = complaints;
        this.reads = reads;
    }

    /** One number for each status. */
    record Counts(List<ComplaintReads.Count> items) {}

    @PostMapping
    Mono<ResponseEntity<Complaints.Receipt>> submit(
            @Valid @RequestBody ComplaintBodies.Submission body, Caller caller, Command command) {
        return complaints
                .submit(body.toNewComplaint(), caller, command.named("complaint", body))
                .map(receipt -> ResponseEntity.created(URI.create("/api/complaints/" + receipt.id()))
                        .body(receipt));
    }

    @GetMapping("/{id}")
    Mono<ComplaintView> one(@PathVariable String id, Caller caller) {
        return reads.read(id, caller).map(ComplaintView::of);
    }

    @GetMapping
    Mono<Page<ComplaintLine>> list(
            Caller caller,
            @RequestParam @Nullable ComplaintStatus status,
            @RequestParam @Nullable String dossier,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String after) {
        Page.checkLimit(limit);
        return reads.list(caller, new Wanted(status, dossier), limit + 1, after)
                .map(ComplaintLine::of)
                .collectList()
                .map(found -> Page.of(found, limit, ComplaintLine::id));
    }

    @GetMapping("/counts")
    Mono<Counts> counts(Caller caller) {
        return reads.counts(caller).map(Counts::new);
    }

    @GetMapping("/published")
    Mono<Page<PublishedComplaint>> published(
            @RequestParam @Nullable String agency,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String after) {
        Page.checkLimit(limit);
        return reads.published(agency, limit + 1, after)
                .map(PublishedComplaint::of)
                .collectList()
                .map(found -> Page.of(found, limit, PublishedComplaint::id));
    }
}
