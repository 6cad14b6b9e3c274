package io.readyroom.gateway.route;

/** What a route reads. */
public enum Body {

    NONE(""),
    JSON("application/json"),
    /** JSON with many answers: a limit of its own. */
    ANSWERS("application/json"),
    FORM("application/x-www-form-urlencoded"),
    /** A picture: any type, because the service looks at the bytes. */
    PICTURE("*/*"),
    /** A file that may be too large to be held: it goes on piece by piece. */
    FILE("*/*");

    private static final String ANY = "*/*";

    private final String mediaType;

    Body(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a body of this media type is read, parameters such as the charset aside. */
    public boolean reads(String contentType) {
        if (mediaType.equals(ANY)) {
            return true;
        }
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters)).trim();
        return type.equalsIgnoreCase(mediaType);
    }
}
