package vn.motcua.proof.drive;

/** A commune with its committee and its police; insurance, land and tax offices serve both. */
enum Place {
    NINH_PHUOC("22870", "H32.50.05", "H32.40.05", "ninhphuoc"),
    PHUOC_HUU("22891", "H32.50.06", "H32.40.06", "phuochuu");

    private final String area;
    private final String committee;
    private final String police;
    private final String name;

    Place(String area, String committee, String police, String name) {
        this.area = area;
        this.committee = committee;
        this.police = police;
        this.name = name;
    }

    String area() {
        return area;
    }

    String committee() {
        return committee;
    }

    String police() {
        return police;
    }

    String userName() {
        return name;
    }

    Place other() {
        return this == NINH_PHUOC ? PHUOC_HUU : NINH_PHUOC;
    }
}
