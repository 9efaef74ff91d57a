package io.truthloom.exchange.imagenet;

import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.Feature;
import io.truthloom.exchange.FormatInfo;
import io.truthloom.exchange.FormatWriter;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.Options;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.ReadableFormat;
import io.truthloom.exchange.Recognition;
import io.truthloom.exchange.WritableFormat;
import io.truthloom.exchange.WriteContext;
import io.truthloom.exchange.shapes.Losses;
import io.truthloom.exchange.tables.FolderName;
import io.truthloom.exchange.tables.PicturePath;
import io.truthloom.exchange.tables.Subset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class ImagenetFormat implements ReadableFormat, WritableFormat {
    private static final List<String> NO_CLASSES = List.of("images", "masks", "image_2", "JPEGImages", "img1");

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "imagenet", "ImageNet folders", "Pictures in folders named as their tags; needs the pictures.");
    }

    /** Pictures in folders and nothing else; folders of subsets around them are YOLO's sign. */
    @Override
    public Optional<Recognition> recognise(Archive archive) {
        boolean fits = archive.paths().stream().allMatch(path -> {
            String[] parts = path.split("/");
            return parts.length == 2
                    && PicturePath.isPicture(archive, path)
                    && !Subset.isName(parts[0])
                    && !NO_CLASSES.contains(parts[0]);
        });
        return fits
                ? Optional.of(new Recognition(45, "There is nothing but pictures, in folders of classes."))
                : Optional.empty();
    }

    @Override
    public void read(Archive archive, ReadContext context, LabelSink sink) {
        for (String path : archive.paths()) {
            sink.checkCancelled();
            String[] parts = path.split("/");
            boolean subset = parts.length > 2 && Subset.isName(parts[0]);
            if (parts.length < 2 || !PicturePath.isPicture(archive, path)) {
                sink.problem("Files that are no pictures in a folder of a class left out", path);
                continue;
            }
            String label = FolderName.label(parts[subset ? 1 : 0]);
            sink.label(new FoundLabel(label));
            String name = PicturePath.fileName(path);
            sink.item(FoundItem.picture(path, name, subset ? Subset.plain(parts[0]) : "", null, path));
            sink.object(new FoundObject(path, label, new TagShape()));
        }
    }

    @Override
    public FormatWriter writer(WriteContext context) {
        return new ImagenetWriter(context);
    }

    @Override
    public Map<Feature, String> losses(Options options) {
        return Losses.tagsAlone();
    }
}
