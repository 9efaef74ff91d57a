package io.truthloom.exchange;

/**
 * What a frame's picture is called in an export; safe on any file system and unique in it.
 *
 * @param folder of the video; empty for a picture
 * @param stem without folder and extension
 * @param extension with its dot: ".jpg"
 */
public record ImageName(String folder, String stem, String extension) {
    /** With folder where there is one, for formats that keep folders. */
    public String path() {
        return stemPath() + extension;
    }

    /** With folder where there is one, without extension. */
    public String stemPath() {
        return folder.isEmpty() ? stem : folder + "/" + stem;
    }

    /** In one piece and without extension, for formats that tie pictures and labels by name. */
    public String flat() {
        return folder.isEmpty() ? stem : folder + "_" + stem;
    }
}
