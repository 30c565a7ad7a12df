/** The platform as separate processes on loopback, with proxies in between that a fault can use. */
@NullMarked
package vn.motcua.proof.cluster;

import org.jspecify.annotations.NullMarked;
