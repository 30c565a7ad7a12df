package vn.motcua.intake.mongo;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.gridfs.ReactiveGridFsResource;
import org.springframework.data.mongodb.gridfs.ReactiveGridFsTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.intake.dossier.FileStore;

/**
 * Attached files in GridFS, found by name. GridFS writes the name last, so a half-written file is never found; a repeated
 * upload makes a whole one beside it.
 */
@Component
class GridFsFiles implements FileStore {

    private final ReactiveGridFsTemplate files;

    GridFsFiles(ReactiveGridFsTemplate files) {
        this.files = files;
    }

    @Override
    public Mono<Void> put(String key, byte[] content) {
        Flux<DataBuffer> bytes = Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(content)));
        return files.findOne(named(key))
                .hasElement()
                .filter(there -> !there)
                .flatMap(missing -> files.store(bytes, key))
                .then();
    }

    @Override
    public Mono<byte[]> get(String key) {
        return files.findOne(named(key)).flatMap(files::getResource).flatMap(GridFsFiles::bytes);
    }

    @Override
    public Mono<Void> delete(String key) {
        return files.delete(named(key));
    }

    private static Mono<byte[]> bytes(ReactiveGridFsResource resource) {
        return DataBufferUtils.join(resource.getDownloadStream()).map(GridFsFiles::released);
    }

    private static byte[] released(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Query named(String key) {
        return Query.query(Criteria.where("filename").is(key));
    }
}
