package vn.motcua.intake.form;

import reactor.core.publisher.Mono;

/** Makes the paper. */
public interface FormPrinter {

    /** The PDF of a form; the problem {@code FORMS_BUSY} while too many are being printed. */
    Mono<byte[]> print(Sheet sheet, Copy copy);
}
