/** The only door: it knows the routes, checks tokens, limits what comes in and gives plain answers when a service is away. */
@NullMarked
package vn.motcua.gateway;

import org.jspecify.annotations.NullMarked;
