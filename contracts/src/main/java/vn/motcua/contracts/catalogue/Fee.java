package vn.motcua.contracts.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.FeeMoment;

/**
 * A fee or charge (phí, lệ phí).
 *
 * @param code within the procedure, e.g. {@code le-phi}
 * @param amounts in VND by channel; a channel that is not named is free
 * @param moment when it is to be paid
 * @param exemptions on which grounds nothing is owed
 * @param basis the article that sets it
 */
public record Fee(
        String code,
        String title,
        Map<Channel, Long> amounts,
        FeeMoment moment,
        List<Exemption> exemptions,
        String basis) {
    public Fee {
        amounts = Map.copyOf(amounts);
        exemptions = List.copyOf(exemptions);
    }

    /** What is owed through this channel, in VND; 0 for nothing. */
    public long amount(Channel channel) {
        return amounts.getOrDefault(channel, 0L);
    }

    /**
     * A legal ground on which nothing is owed (miễn lệ phí).
     *
     * @param proof code of the component that proves it; null if the form's answers or the person's data prove it
     */
    public record Exemption(
            String code, String title, @Nullable String proof) {}
}
