package vn.motcua.platform.security;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do, as the token's {@code roles} claim says it in lower case. */
public enum Role {
    /** Người nộp hồ sơ. */
    CITIZEN,
    /** Cán bộ một cửa. */
    DESK,
    /** Điều phối. */
    COORDINATOR,
    /** Chuyên viên. */
    OFFICER,
    /** Lãnh đạo. */
    HEAD,
    /** Văn thư. */
    CLERK,
    /** Thu ngân. */
    CASHIER,
    /** Thanh tra, giám sát: reads only. */
    AUDITOR,
    /** Quản trị. */
    ADMIN,
    /** Hệ thống bên ngoài. */
    PARTNER,
    /** Vận hành. */
    OPERATOR,
    /** Another service of the platform. */
    SERVICE;

    /** The role for a claim value; empty for one this software does not know. */
    public static Optional<Role> of(String claim) {
        for (Role role : values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
