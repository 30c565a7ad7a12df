package vn.motcua.department;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists that grow and change by making new ones. */
final class Lists {

    private Lists() {}

    static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    /** The list with its last member changed. */
    static <T> List<T> last(List<T> list, UnaryOperator<T> change) {
        return at(list, list.size() - 1, change);
    }

    static <T> List<T> at(List<T> list, int index, UnaryOperator<T> change) {
        T changed = change.apply(list.get(index));
        return Stream.of(list.subList(0, index), List.of(changed), list.subList(index + 1, list.size()))
                .flatMap(List::stream)
                .toList();
    }
}
