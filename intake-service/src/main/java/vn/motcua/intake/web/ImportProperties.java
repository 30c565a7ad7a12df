package vn.motcua.intake.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.motcua.intake.listing.LineReader;

/**
 * How much one import of listings takes.
 *
 * @param maxLine bytes of one line; a longer one is rejected
 * @param maxTotal bytes of everything, decompressed
 */
@ConfigurationProperties("motcua.listings.import")
record ImportProperties(
        @DefaultValue("4MB") DataSize maxLine,
        @DefaultValue("512MB") DataSize maxTotal) {

    LineReader.Limits limits() {
        return new LineReader.Limits((int) Math.min(maxLine.toBytes(), Integer.MAX_VALUE), maxTotal.toBytes());
    }
}
