package vn.motcua.department;

import java.util.Map;
import reactor.core.publisher.Mono;

/** The applicant's form, which intake keeps; fetched when it is read, never copied. */
public interface Forms {

    /** The form of a dossier; an error signal while intake is away. */
    Mono<Map<String, Object>> of(String dossier);
}
