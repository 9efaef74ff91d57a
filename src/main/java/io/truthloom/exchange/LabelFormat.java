package io.truthloom.exchange;

/** A format of label files. Each is a Spring bean of its own sub-package that is readable, writable or both. */
public interface LabelFormat {
    FormatInfo info();
}
