/** The whole platform on one machine: in one JVM for demo and tests, or as separate processes for {@code up}. */
@NullMarked
package vn.motcua.demo;

import org.jspecify.annotations.NullMarked;
