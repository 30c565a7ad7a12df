package vn.motcua.department.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Times of the office that no procedure states; their values and bases are in department.yml.
 *
 * @param opinion how long an asked agency has
 * @param delegation how long somebody may stand in
 * @param soonMinutes working minutes before its deadline from which a case counts as due soon; 960 are 2 days
 */
@Validated
@ConfigurationProperties("motcua.department")
record DepartmentProperties(
        @NotNull @Valid Opinion opinion,
        @NotNull @Valid Delegation delegation,
        @Min(0) @DefaultValue("960") int soonMinutes) {

    /**
     * How long an asked agency has.
     *
     * @param workingMinutes how long an asked agency has for its opinion (ý kiến phối hợp), unless the question says otherwise; 1440 are 3 days
     * @param basis the article that says so
     */
    record Opinion(@Min(1) int workingMinutes, @NotBlank String basis) {}

    /**
     * How long somebody may stand in.
     *
     * @param longest how long a colleague may stand in (ủy quyền)
     * @param basis what says so
     */
    record Delegation(
            @NotNull @Positive Duration longest, @NotBlank String basis) {}
}
