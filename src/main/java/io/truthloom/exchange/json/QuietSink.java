package io.truthloom.exchange.json;

import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.FoundTrack;
import io.truthloom.exchange.LabelSink;

/** Passes on everything but problems: for the second reading of a file whose damages the first one told. */
public record QuietSink(LabelSink sink) implements LabelSink {
    @Override
    public void label(FoundLabel label) {
        sink.label(label);
    }

    @Override
    public void item(FoundItem item) {
        sink.item(item);
    }

    @Override
    public void sequence(FoundSequence sequence) {
        sink.sequence(sequence);
    }

    @Override
    public void object(FoundObject object) {
        sink.object(object);
    }

    @Override
    public void track(FoundTrack track) {
        sink.track(track);
    }

    @Override
    public void problem(String what, String where) {}

    @Override
    public void checkCancelled() {
        sink.checkCancelled();
    }
}
