/** What the services say to each other: ids, the envelope and the registry of event types. */
@NullMarked
package vn.motcua.contracts;

import org.jspecify.annotations.NullMarked;
