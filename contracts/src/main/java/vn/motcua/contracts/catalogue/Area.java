package vn.motcua.contracts.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * An administrative area (địa bàn) by its official code (QĐ 19/2025/QĐ-TTg).
 *
 * @param parent code of the area around it; null for a province
 */
public record Area(
        String code, int version, String name, @Nullable String parent) {}
