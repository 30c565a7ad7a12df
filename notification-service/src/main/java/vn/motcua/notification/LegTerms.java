package vn.motcua.notification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.contracts.catalogue.Fee;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.LegRules;
import vn.motcua.contracts.catalogue.LegRules.Duty;
import vn.motcua.contracts.catalogue.LegRules.Wait;
import vn.motcua.contracts.catalogue.Procedure;

/**
 * What a procedure says of one of its legs, or of the whole where the leg is empty or unknown.
 *
 * @param leg empty for the whole
 */
record LegTerms(Procedure procedure, Optional<LegDefinition> leg) {

    static LegTerms of(Procedure procedure, String leg) {
        return new LegTerms(procedure, procedure.route().leg(leg));
    }

    /** The wait of that code (chờ xác nhận). */
    Optional<Wait> wait(String code) {
        return leg.map(LegDefinition::effectiveRules).map(LegRules::waits).stream()
                .flatMap(List::stream)
                .filter(wait -> wait.code().equals(code))
                .findFirst();
    }

    /** What the fee or the duty of that code is called (tên khoản phí, nghĩa vụ). */
    Optional<String> owed(String code) {
        Stream<Duty> duties = leg.map(LegDefinition::effectiveRules).map(LegRules::duties).stream()
                .flatMap(List::stream);
        Stream<String> ofLeg = duties.filter(duty -> duty.code().equals(code)).map(Duty::title);
        Stream<String> ofAll = procedure.effectiveTerms().fees().stream()
                .filter(fee -> fee.code().equals(code))
                .map(Fee::title);
        return Stream.concat(ofLeg, ofAll).findFirst();
    }
}
