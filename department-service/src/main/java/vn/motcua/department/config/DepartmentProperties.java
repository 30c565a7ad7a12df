package vn.motcua.department.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Times of the office that no procedure states ({@code motcua.department.*}); their values and bases are in department.yml. */
@ConfigurationProperties("motcua.department")
record DepartmentProperties(
        Opinion opinion,
        Delegation delegation,
        @DefaultValue("960") int soonMinutes) {

    /**
     * How long an asked agency has.
     *
     * @param workingMinutes unless the question says otherwise
     * @param basis the article that says so
     */
    record Opinion(int workingMinutes, String basis) {}

    /**
     * How long somebody may stand in.
     *
     * @param basis what says so
     */
    record Delegation(Duration longest, String basis) {}
}
