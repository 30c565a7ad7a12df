package vn.motcua.intake.web;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of uploads.
 *
 * @param maxSize of one attached file
 */
@Validated
@ConfigurationProperties("motcua.files")
record FilesProperties(@Positive @DefaultValue("10MB") DataSize maxSize) {}
