package vn.motcua.intake.web;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import vn.motcua.intake.listing.LineReader;

/**
 * How much one import of listings takes.
 *
 * @param maxLine of one line of an import; a longer one is rejected, the rest goes on
 * @param maxTotal of one import, decompressed
 */
@Validated
@ConfigurationProperties("motcua.listings.import")
record ImportProperties(
        @Positive @DefaultValue("4MB") DataSize maxLine,
        @Positive @DefaultValue("512MB") DataSize maxTotal) {

    LineReader.Limits limits() {
        return new LineReader.Limits((int) Math.min(maxLine.toBytes(), Integer.MAX_VALUE), maxTotal.toBytes());
    }
}
