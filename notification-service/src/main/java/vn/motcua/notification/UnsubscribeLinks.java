package vn.motcua.notification;

/** Where whoever gets messages about a dossier can stop further ones (liên kết ngừng nhận thông báo). */
public interface UnsubscribeLinks {

    /** The address of the page that stops this medium for the dossier; empty if this installation has no such page. */
    String to(String dossier, Medium medium);
}
