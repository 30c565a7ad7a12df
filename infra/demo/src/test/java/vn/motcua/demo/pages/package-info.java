/** Pages of the documents that are drawn from what the jars say of themselves: settings and figures. */
@NullMarked
package vn.motcua.demo.pages;

import org.jspecify.annotations.NullMarked;
