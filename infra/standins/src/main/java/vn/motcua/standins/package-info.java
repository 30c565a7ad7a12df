/** Local peers in a process of their own, each speaking its real protocol on the loopback address. */
@NullMarked
package vn.motcua.standins;

import org.jspecify.annotations.NullMarked;
