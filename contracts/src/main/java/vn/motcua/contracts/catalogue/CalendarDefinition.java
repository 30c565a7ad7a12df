package vn.motcua.contracts.catalogue;

/**
 * A working calendar (lịch làm việc) in one version; due dates that were given under an older version move only by an
 * explicit recomputation.
 *
 * @param code e.g. {@code vietnam}; an agency names the calendar it works by
 * @param text one fact a line with its legal basis, as the {@code working-time} library reads it
 */
public record CalendarDefinition(String code, int version, String name, String text) {}
