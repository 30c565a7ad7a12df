package vn.motcua.notification.unsubscribe;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.web.ProblemBody;

/**
 * Stops e-mails about a dossier, for whoever has the link of one. A look changes nothing, because mail scanners follow links; what
 * counts is the POST of the page's button, or of a mail program whose user pressed its own (RFC 8058).
 */
@RestController
@RequestMapping("/api/unsubscribe/{token}")
class UnsubscribeController {

    private static final String FIELD = "List-Unsubscribe";
    private static final String CLICK = "One-Click";
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, UTF_8);

    private final SignedLinks links;
    private final EmailStop stop;

    UnsubscribeController(SignedLinks links, EmailStop stop) {
        this.links = links;
        this.stop = stop;
    }

    @GetMapping
    ResponseEntity<String> ask(@PathVariable String token) {
        links.dossierOf(token);
        return page(UnsubscribePage.question());
    }

    /** The form may come in either encoding. */
    @PostMapping
    Mono<ResponseEntity<String>> stop(@PathVariable String token, ServerWebExchange exchange) {
        String dossier = links.dossierOf(token);
        return isOneClick(exchange)
                .filter(clicked -> clicked)
                .switchIfEmpty(Mono.error(UnsubscribeController::noClick))
                .flatMap(clicked -> stop.say(dossier))
                .then(Mono.fromSupplier(() -> page(UnsubscribePage.done())));
    }

    private static Mono<Boolean> isOneClick(ServerWebExchange exchange) {
        return Mono.zip(exchange.getFormData(), exchange.getMultipartData())
                .map(read -> CLICK.equals(read.getT1().getFirst(FIELD))
                        || read.getT2().getFirst(FIELD) instanceof FormFieldPart field && CLICK.equals(field.value()))
                // what cannot be read says nothing
                .onErrorReturn(false);
    }

    private static Problem noClick() {
        return Problem.of(Problem.Kind.MALFORMED, "ONE_CLICK_MISSING", "Send a form with " + FIELD + "=" + CLICK + ".");
    }

    private static ResponseEntity<String> page(String page) {
        return ResponseEntity.ok()
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .body(page);
    }

    /** People read a page, programs a problem. */
    @ExceptionHandler
    Mono<Void> refuse(Problem problem, ServerWebExchange exchange) {
        HttpStatus status = ProblemBody.status(problem.kind());
        boolean isRead = exchange.getRequest().getHeaders().getAccept().stream()
                .anyMatch(accepted -> accepted.isCompatibleWith(MediaType.TEXT_HTML) && accepted.isConcrete());
        return isRead ? write(exchange.getResponse(), status, problem) : ProblemBody.write(exchange, status, problem);
    }

    private static Mono<Void> write(ServerHttpResponse response, HttpStatus status, Problem problem) {
        response.setStatusCode(status);
        response.getHeaders().setContentType(PAGE);
        byte[] page = UnsubscribePage.refused(problem).getBytes(UTF_8);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(page)));
    }
}
