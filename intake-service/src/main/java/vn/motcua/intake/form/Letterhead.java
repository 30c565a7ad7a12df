package vn.motcua.intake.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.intake.dossier.Applicant;
import vn.motcua.intake.dossier.Dossier;

/** What stands on every form (NĐ 30/2020): who wrote it, where and when, about whose dossier. */
final class Letterhead {

    private Letterhead() {}

    /** The form's own fields, with those of every form. */
    static Map<String, @Nullable Object> over(Written written, Dossier dossier, Names names) {
        Map<String, @Nullable Object> fields = new HashMap<>(written.fields());
        Optional<Agency> issuer = names.office(written.issuer());
        Optional<Agency> superior = issuer.map(Agency::parent).flatMap(names::office);
        fields.put("superior", superior.map(Agency::name).map(Names::capitals).orElse(null));
        fields.put("agency", Names.capitals(names.agency(written.issuer())));
        fields.put("agencyName", names.agency(written.issuer()));
        fields.put("place", issuer.map(names::place).orElse(null));
        fields.put("date", Wording.date(written.at()));
        fields.put("formNumber", written.number());
        fields.put("code", dossier.code());
        fields.put("lookup", dossier.lookupCode());
        fields.put("procedure", names.procedure().name());
        fields.put("procedureCode", names.procedure().code());
        person(fields, dossier.submission().applicant());
        contact(fields, desk(issuer).or(() -> names.office(dossier.desk())));
        return fields;
    }

    private static void person(Map<String, @Nullable Object> fields, Applicant applicant) {
        fields.put("name", applicant.fullName());
        fields.put("personalId", applicant.personalId());
        fields.put("address", applicant.address());
        fields.put("phone", applicant.phone());
        fields.put("email", applicant.email());
    }

    /** Where people can ask; an agency without a desk is asked through the one that has the dossier. */
    private static void contact(Map<String, @Nullable Object> fields, Optional<Agency> office) {
        fields.put("desk", office.map(Agency::desk).orElse(null));
        fields.put("deskPhone", office.map(Agency::phone).orElse(null));
    }

    private static Optional<Agency> desk(Optional<Agency> agency) {
        return agency.filter(office -> office.desk() != null);
    }
}
