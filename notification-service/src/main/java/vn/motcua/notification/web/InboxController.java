package vn.motcua.notification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.inbox.Inbox;
import vn.motcua.notification.inbox.InboxChange;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.web.Heartbeats;

/** A citizen's inbox on the portal (hộp thư). Reading is said as often as one likes, so it needs no key. */
@RestController
@RequestMapping("/api/inbox")
class InboxController {

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Up to which letter, by its id, all were read. */
    record UpTo(@NotBlank String letter) {}

    /** How many letters are unread. */
    record Unread(long unread) {}

    @GetMapping
    Mono<InboxView> list(InboxQuery query, Caller caller) {
        return inbox.list(caller, query.wanted()).map(found -> InboxView.of(found, query.size()));
    }

    @GetMapping("/{letter}")
    Mono<LetterView> one(@PathVariable String letter, Caller caller) {
        return inbox.one(caller, letter).map(LetterView::of);
    }

    @PutMapping("/{letter}/read")
    Mono<LetterView> read(@PathVariable String letter, Caller caller) {
        return inbox.read(caller, letter).map(LetterView::of);
    }

    @PostMapping("/read")
    Mono<Unread> readUpTo(@Valid @RequestBody UpTo body, Caller caller) {
        return inbox.readUpTo(caller, body.letter()).map(Unread::new);
    }

    /** Letters as they come, and how many are unread; an event's id is the number of the last letter that was told. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Object>> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last, Caller caller) {
        Long after = last == null || last.isBlank() ? null : InboxQuery.number(last, "LAST_EVENT_ID_INVALID");
        return Heartbeats.within(inbox.watch(caller, after).map(InboxController::event));
    }

    private static ServerSentEvent<Object> event(InboxChange change) {
        ServerSentEvent.Builder<Object> event = ServerSentEvent.builder().id(String.valueOf(change.number()));
        return switch (change) {
            case InboxChange.Came came ->
                event.event("letter").data(InboxView.Line.of(came.letter())).build();
            case InboxChange.Counted counted ->
                event.event("unread").data(new Unread(counted.unread())).build();
        };
    }
}
