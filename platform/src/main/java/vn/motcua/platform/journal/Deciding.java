package vn.motcua.platform.journal;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** How a command decides, where that is no matter of the state alone: with what is only had in turn, as the next number of an agency. */
public interface Deciding<S> {

    /** By the state alone. */
    static <S> Deciding<S> by(Function<@Nullable S, Decision<S>> decide) {
        return new Deciding<>() {
            @Override
            public <D> Mono<D> on(@Nullable S state, Function<Decision<S>, Mono<D>> save) {
                return save.apply(decide.apply(state));
            }
        };
    }

    /**
     * Decides, and has it saved.
     *
     * @param state null if there is no document
     * @param save emits once the decision is saved; may be asked again, with another one, after it was refused as {@link NotUnique}
     */
    <D> Mono<D> on(@Nullable S state, Function<Decision<S>, Mono<D>> save);
}
