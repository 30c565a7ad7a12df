/** An official account of Zalo: registered texts, an access that is renewed, and a webhook that is called. */
@NullMarked
package vn.motcua.standins.zalo;

import org.jspecify.annotations.NullMarked;
