package vn.motcua.intake.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.intake.dossier.AttachedFile;
import vn.motcua.intake.dossier.Files;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/** Attached files: in as multipart form data, out as they came. */
@RestController
@RequestMapping("/api/dossiers/{id}/files")
class FileController {

    private final Files files;
    private final FilesProperties limits;

    FileController(Files files, FilesProperties limits) {
        this.files = files;
        this.limits = limits;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<Files.Attached>> attach(
            @PathVariable String id,
            @RequestPart String component,
            @RequestPart FilePart file,
            Caller caller,
            Command command) {
        return content(file)
                .map(bytes -> new Files.Upload(component, file.filename(), bytes))
                .flatMap(upload -> files.attach(id, caller, command, upload))
                .map(attached -> ResponseEntity.created(
                                URI.create("/api/dossiers/" + id + "/files/" + attached.fileId()))
                        .body(attached));
    }

    @GetMapping("/{fileId}")
    Mono<ResponseEntity<byte[]>> read(@PathVariable String id, @PathVariable String fileId, Caller caller) {
        return files.read(id, fileId, caller).map(FileController::answer);
    }

    private Mono<byte[]> content(FilePart file) {
        int most = Math.toIntExact(limits.maxSize().toBytes());
        return DataBufferUtils.join(file.content(), most)
                .map(FileController::released)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, large -> tooLarge());
    }

    private Problem tooLarge() {
        return Problem.of(
                Problem.Kind.TOO_LARGE,
                "FILE_TOO_LARGE",
                "A file has at most " + limits.maxSize().toMegabytes() + " MB.");
    }

    private static byte[] released(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ResponseEntity<byte[]> answer(Files.Content content) {
        AttachedFile file = content.file();
        ContentDisposition download = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }
}
