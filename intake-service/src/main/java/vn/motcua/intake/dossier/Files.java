package vn.motcua.intake.dossier;

import java.time.Clock;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/**
 * Attaches papers and hands them out to those entitled. The bytes are kept before the dossier says so, never the other
 * way round: a crash in between leaves bytes nobody refers to, and the repeated upload meets them.
 */
@Service
public class Files {

    private static final int LONGEST_NAME = 120;

    private final Journal<Dossier> journal;
    private final FileStore store;
    private final OwnCatalogue catalogue;
    private final Clock clock;

    Files(Journal<Dossier> journal, FileStore store, OwnCatalogue catalogue, Clock clock) {
        this.journal = journal;
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A file as it comes in. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Upload(String component, String name, byte[] content) {}

    /** What the sender learns. */
    public record Attached(String fileId, String component, FileType type, long size, String sha256) {

        static Attached of(AttachedFile file) {
            return new Attached(file.fileId(), file.component(), file.type(), file.size(), file.sha256());
        }
    }

    /** A file for somebody entitled to it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Content(AttachedFile file, byte[] bytes) {}

    /** Attaches a file. */
    public Mono<Attached> attach(String id, Caller caller, Command command, Upload upload) {
        AttachedFile file = described(id, caller, command, upload);
        Command named = command.named(DossierCommand.FILES.path(), Attached.of(file));
        return journal.find(id)
                .switchIfEmpty(Mono.error(DossierAccess::unknown))
                .doOnNext(dossier -> checked(dossier, caller, upload))
                .flatMap(dossier -> store.put(file.storeKey(), upload.content()))
                .then(Mono.defer(() -> record(id, caller, named, file)));
    }

    private Mono<Attached> record(String id, Caller caller, Command command, AttachedFile file) {
        return journal.execute(
                        id,
                        command,
                        Attached.class,
                        dossier -> Handing.attach(DossierAccess.sender(caller, dossier), file),
                        dossier -> Attached.of(file))
                .onErrorResume(
                        Problem.class, refused -> forgetUnlessKept(id, file).then(Mono.error(refused)));
    }

    private Mono<Void> forgetUnlessKept(String id, AttachedFile file) {
        return journal.find(id)
                .filter(dossier -> dossier.files().stream()
                        .anyMatch(kept -> kept.storeKey().equals(file.storeKey())))
                .hasElement()
                .flatMap(kept -> kept ? Mono.empty() : store.delete(file.storeKey()));
    }

    /** A file's bytes; a problem if the dossier or the file does not exist for this caller. */
    public Mono<Content> read(String id, String fileId, Caller caller) {
        return journal.find(id)
                .switchIfEmpty(Mono.error(DossierAccess::unknown))
                .map(dossier -> DossierAccess.readable(caller, dossier))
                .flatMap(dossier -> Mono.justOrEmpty(dossier.file(fileId)))
                .flatMap(file -> store.get(file.storeKey()).map(bytes -> new Content(file, bytes)))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("FILE_UNKNOWN", "This dossier has no such file.")));
    }

    private void checked(Dossier dossier, Caller caller, Upload upload) {
        Submission submission = DossierAccess.sender(caller, dossier).submission();
        boolean known = catalogue
                .index()
                .procedure(submission.procedure(), submission.procedureVersion())
                .orElseThrow()
                .components()
                .stream()
                .anyMatch(component -> component.code().equals(upload.component()));
        if (!known) {
            throw Problem.invalid("COMPONENT_UNKNOWN", "This procedure has no component with this code.");
        }
    }

    private AttachedFile described(String id, Caller caller, Command command, Upload upload) {
        FileType type = FileType.of(upload.content())
                .orElseThrow(() -> Problem.invalid(
                        "FILE_TYPE_REFUSED", "Only PDF, JPEG and PNG files are taken, told by content."));
        return new AttachedFile(
                fileId(id, caller, command),
                upload.component(),
                shortened(upload.name()),
                type,
                upload.content().length,
                DigestUtils.sha256Hex(upload.content()),
                clock.instant(),
                caller.user());
    }

    private static String fileId(String dossier, Caller caller, Command command) {
        String origin = dossier + "\n" + caller.user() + "\n" + command.key();
        return UUID.nameUUIDFromBytes(DigestUtils.sha256(origin)).toString();
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("[\\p{Cc}/\\\\\"]", "_");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
