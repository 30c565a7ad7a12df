package vn.motcua.platform.journal;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a command decides: from the current state (null if there is no document) to the decision; may throw {@link Problem}. */
public sealed interface Deciding<S> {

    /** By the state alone. */
    static <S> Deciding<S> by(Function<@Nullable S, Decision<S>> decide) {
        return new ByState<>(decide);
    }

    /** With what is only had in turn, as the next number of an agency. */
    static <S, T> Deciding<S> inTurn(Turns<T> turns, BiFunction<@Nullable S, T, Decision<S>> decide) {
        return new InTurn<>(turns, decide);
    }

    /** See {@link Deciding#by}. */
    record ByState<S>(Function<@Nullable S, Decision<S>> decide) implements Deciding<S> {}

    /** See {@link Deciding#inTurn}. */
    record InTurn<S, T>(Turns<T> turns, BiFunction<@Nullable S, T, Decision<S>> decide) implements Deciding<S> {}
}
