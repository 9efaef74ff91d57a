package io.truthloom.exchange;

import java.util.List;

/**
 * What a person is told of a format.
 *
 * @param id stable, in lower case with dashes; part of requests and file names
 * @param explanation one sentence: what the files are and who reads them
 * @param options what can be chosen, in the order of the form
 */
public record FormatInfo(String id, String title, String explanation, List<FormatOption> options) {
    public FormatInfo {
        options = List.copyOf(options);
    }

    public FormatInfo(String id, String title, String explanation) {
        this(id, title, explanation, List.of());
    }
}
