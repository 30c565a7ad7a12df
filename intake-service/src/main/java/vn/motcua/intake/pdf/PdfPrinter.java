package vn.motcua.intake.pdf;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.motcua.intake.form.Copy;
import vn.motcua.intake.form.FormPrinter;
import vn.motcua.intake.form.Sheet;
import vn.motcua.platform.journal.Problem;

/**
 * Prints on few threads of its own, and not more wait for them than are served in time, because layout takes the processor from those who are being served. What goes
 * into e-mails has other threads than what somebody waits for.
 */
@Component
class PdfPrinter implements FormPrinter, DisposableBean {

    private static final int IDLE_SECONDS = 60;

    private final Templates templates;
    private final PdfWriter writer = new PdfWriter();
    private final Map<Copy, Scheduler> threads = new EnumMap<>(Copy.class);

    PdfPrinter(FormsProperties settings) {
        this.templates = new Templates(settings.trackingPage());
        for (Copy copy : Copy.values()) {
            String name = copy == Copy.MAILED ? "forms-mailed" : "forms";
            threads.put(
                    copy,
                    Schedulers.newBoundedElastic(settings.printers(), settings.waiting(), name, IDLE_SECONDS, true));
        }
    }

    @Override
    public Mono<byte[]> print(Sheet sheet, Copy copy) {
        return Mono.fromCallable(() -> writer.pdf(templates.page(sheet, copy)))
                .subscribeOn(Objects.requireNonNull(threads.get(copy)))
                .onErrorMap(RejectedExecutionException.class, full -> busy());
    }

    /** Not as a part that is away: the caller's breaker is for that. */
    private static Problem busy() {
        return Problem.of(
                Problem.Kind.TOO_MANY, "FORMS_BUSY", "Too many forms are being printed; ask again in a few seconds.");
    }

    @Override
    public void destroy() {
        threads.values().forEach(Scheduler::dispose);
    }
}
