package io.truthloom.exchange;

import io.truthloom.project.Project;
import java.nio.file.Path;

/**
 * What a writer has.
 *
 * @param project with the labels that are exported, in the schema's order
 * @param temporary folder for what is only of use while writing
 * @param images asked by formats that place or inline pictures themselves; most leave that to {@link FormatWriter#imagePath}
 */
public record WriteContext(
        ZipTarget zip, Project project, Options options, ExportNotes notes, Path temporary, ImageSource images) {}
