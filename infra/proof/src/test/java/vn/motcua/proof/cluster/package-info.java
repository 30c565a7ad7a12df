/** Tests of proxies and processes. */
@NullMarked
package vn.motcua.proof.cluster;

import org.jspecify.annotations.NullMarked;
