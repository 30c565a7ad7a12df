/** The platform as a whole: its journey, its architecture, its generated documents. */
@NullMarked
package vn.motcua.demo;

import org.jspecify.annotations.NullMarked;
