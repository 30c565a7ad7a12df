package vn.motcua.intake.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of uploads.
 *
 * @param maxSize of one file
 */
@ConfigurationProperties("motcua.files")
record FilesProperties(@DefaultValue("10MB") DataSize maxSize) {}
