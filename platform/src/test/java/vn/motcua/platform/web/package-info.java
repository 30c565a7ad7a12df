/** Tests of what callers are told. */
@NullMarked
package vn.motcua.platform.web;

import org.jspecify.annotations.NullMarked;
