/** Where a dossier is, over HTTP. */
@NullMarked
package vn.motcua.routing.web;

import org.jspecify.annotations.NullMarked;
