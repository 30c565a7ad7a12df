/** Manners over HTTP, by themselves. */
@NullMarked
package vn.motcua.platform.web;

import org.jspecify.annotations.NullMarked;
