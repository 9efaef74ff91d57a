package io.truthloom.media;

import io.truthloom.project.ProjectId;
import io.truthloom.security.UserId;
import io.truthloom.vision.FrameSelection;
import java.nio.file.Path;

/**
 * One file to be imported.
 *
 * @param id derived from where the file came from, so that the same import never adds it twice
 * @param path where its bytes lie; they are not changed
 * @param shownName its name, never used as a path
 * @param selection which frames are kept where it is a video
 * @param keepByLink the bytes at {@code path} will never change: the original may be kept as a hard link
 */
record ImportFile(
        ProjectId project,
        UserId creator,
        MediaId id,
        Path path,
        String shownName,
        boolean keepByLink,
        FrameSelection selection) {}
