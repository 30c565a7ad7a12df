/** What the JVM learns of a service's start while its image is built. */
@NullMarked
package vn.motcua.learning;

import org.jspecify.annotations.NullMarked;
