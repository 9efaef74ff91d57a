package io.truthloom.exchange.nativearchive;

/** A line of files.jsonl: a file of the archive that is no row, in the order in which they lie in it. */
record StoredFile(String path, long bytes, String sha256) {
    static final String ENTRY = "files.jsonl";
}
