package io.truthloom.exchange;

import java.util.List;

/** What an export would hold. @param objects tracks counted once @param losses sentences; empty where nothing is lost */
public record ExportPreview(int media, int frames, int objects, List<String> losses) {}
