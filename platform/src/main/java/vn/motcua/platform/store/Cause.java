package vn.motcua.platform.store;

import org.jspecify.annotations.Nullable;

/**
 * Why a transition happened; kept with each journal entry.
 *
 * @param by user id, or name of the service for reactions and timers
 * @param correlation the request that started the chain
 * @param causation the event or command that caused it; null for a timer
 */
public record Cause(String by, String correlation, @Nullable String causation) {}
