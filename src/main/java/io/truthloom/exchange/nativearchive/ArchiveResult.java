package io.truthloom.exchange.nativearchive;

/** What the job of an archive leaves. @param fileName what a browser saves it as */
record ArchiveResult(String fileName, long bytes) {}
