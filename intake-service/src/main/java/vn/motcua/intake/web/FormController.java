package vn.motcua.intake.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.intake.form.Forms;
import vn.motcua.platform.security.Caller;

/** Printed forms (mẫu phiếu) as PDF. */
@RestController
class FormController {

    private final Forms forms;

    FormController(Forms forms) {
        this.forms = forms;
    }

    /**
     * A form, for who may read the dossier.
     *
     * @param formNumber số phiếu, where papers were asked for more than once; left out for the last
     */
    @GetMapping(path = "/api/dossiers/{id}/forms/{number}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    Mono<ResponseEntity<byte[]>> one(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam @Nullable String formNumber,
            Caller caller) {
        return forms.read(id, new Forms.Wanted(number, formNumber), caller).map(FormController::answer);
    }

    /** The same without personal numbers, for e-mails. */
    @GetMapping(path = "/internal/dossiers/{id}/forms/{number}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    Mono<ResponseEntity<byte[]>> mailed(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam @Nullable String formNumber,
            Caller caller) {
        return forms.readFor(id, new Forms.Wanted(number, formNumber), caller).map(FormController::answer);
    }

    private static ResponseEntity<byte[]> answer(Forms.Printed form) {
        ContentDisposition shown =
                ContentDisposition.inline().filename(form.name()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(form.pdf());
    }
}
