package io.truthloom.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.RgbImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The corners of the formats: depth, pages, transparency, inks, turns, lies. */
class PictureFormatsTest {
    private final Images images = VisionParts.images();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"deep.png", "deep.tiff"})
    void grey_of_16_bit_is_spread_from_its_darkest_to_its_brightest_pixel(String name) throws IOException {
        Path file = VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "nullsrc=s=101x4:d=1,format=gray16le,geq=lum=5000+10*X",
                "-frames:v",
                "1",
                "-pix_fmt",
                name.endsWith("png") ? "gray16be" : "gray16le",
                name);

        RgbImage image = decode(file);

        assertThat(image.channel(0, 2, 0)).isZero();
        assertThat(image.channel(50, 2, 1)).isCloseTo(127, within(2));
        assertThat(image.channel(100, 2, 2)).isEqualTo(255);
    }

    @Test
    void a_deep_picture_of_one_grey_is_no_error() {
        Path file = VisionParts.make(
                folder, "-f", "lavfi", "-i", "color=gray:s=8x8:d=1", "-frames:v", "1", "-pix_fmt", "gray16be", "g.png");

        assertThat(decode(file).channel(4, 4, 0)).isZero();
    }

    @Test
    void the_first_picture_of_an_animation_is_taken() {
        Path file = VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "color=red:s=32x16:d=0.1",
                "-f",
                "lavfi",
                "-i",
                "color=blue:s=32x16:d=0.1",
                "-filter_complex",
                "concat",
                "two.gif");

        assertThat(decode(file).channel(16, 8, 0)).isGreaterThan(200);
        assertThat(decode(file).channel(16, 8, 2)).isLessThan(60);
    }

    @Test
    void the_colour_below_transparency_shows() {
        Path file = VisionParts.make(
                folder, "-f", "lavfi", "-i", "color=0x20c040@0.0:s=16x16:d=1,format=rgba", "-frames:v", "1", "t.png");

        assertThat(decode(file).channel(8, 8, 1)).isCloseTo(0xc0, within(4));
    }

    @Test
    void inks_become_colours_and_a_jpeg_that_browsers_show() throws IOException {
        Path file = folder.resolve("red.jpg");
        try (InputStream in = getClass().getResourceAsStream("/pictures/red-cmyk.jpg")) {
            Files.copy(Objects.requireNonNull(in), file);
        }

        RgbImage kept = images.decodeJpeg(images.asJpeg(file, "red.jpg", VisionParts.LIMITS, 95));

        assertThat(decode(file).channel(8, 4, 0)).isGreaterThan(200);
        assertThat(kept.channel(8, 4, 0)).isGreaterThan(200);
        assertThat(kept.channel(8, 4, 1)).isLessThan(60);
        assertThat(images.asJpeg(file, "red.jpg", VisionParts.LIMITS, 95)).isNotEqualTo(Files.readAllBytes(file));
    }

    /** The pixel that is stored at the top left is seen in that corner. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 3, 0", "3, 3, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 3", "8, 0, 3"})
    void a_tiff_is_turned_once(int orientation, int x, int y) throws IOException {
        Path file = Files.write(folder.resolve("turned.tiff"), tiff(4, 2, orientation));

        RgbImage seen = decode(file);

        assertThat(seen.width()).isEqualTo(orientation < 5 ? 4 : 2);
        for (int i = 0; i < 8; i++) {
            int column = i % seen.width();
            int row = i / seen.width();
            assertThat(seen.channel(column, row, 0)).isEqualTo(column == x && row == y ? 255 : 0);
        }
    }

    @Test
    void the_orientation_in_a_png_is_applied() throws IOException {
        Path plain = VisionParts.make(folder, "-f", "lavfi", "-i", "color=red:s=8x4:d=1", "-frames:v", "1", "p.png");
        byte[] png = Files.readAllBytes(plain);
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(chunk("eXIf", exif(6)));
        out.write(png, 33, png.length - 33);
        Path turned = Files.write(folder.resolve("turned.png"), out.toByteArray());

        assertThat(images.probe(turned, "turned.png", VisionParts.LIMITS)).isEqualTo(new ImageInfo("PNG", 4, 8, 6));
        assertThat(decode(turned)).extracting(RgbImage::width, RgbImage::height).containsExactly(4, 8);
    }

    @Test
    void the_orientation_in_a_webp_is_applied() throws IOException {
        Path plain = VisionParts.make(
                folder, "-f", "lavfi", "-i", "color=red:s=32x16:d=1", "-frames:v", "1", "-c:v", "libwebp", "p.webp");
        byte[] picture = Arrays.copyOfRange(Files.readAllBytes(plain), 12, (int) Files.size(plain));
        ByteBuffer webp = ByteBuffer.allocate(12 + 18 + picture.length + 8 + 26).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes()).putInt(webp.capacity() - 8).put("WEBP".getBytes());
        // RFC 9649, 2.7: flag 8 says that EXIF is there; sides less one in 24 bit
        webp.put("VP8X".getBytes()).putInt(10).putInt(8);
        webp.put(new byte[] {31, 0, 0, 15, 0, 0}).put(picture);
        webp.put("EXIF".getBytes()).putInt(26).put(exif(6));
        Path turned = Files.write(folder.resolve("turned.webp"), webp.array());

        assertThat(images.probe(turned, "turned.webp", VisionParts.LIMITS)).isEqualTo(new ImageInfo("WEBP", 16, 32, 6));
        assertThat(decode(turned)).extracting(RgbImage::width, RgbImage::height).containsExactly(16, 32);
    }

    @Test
    void colours_of_16_bit_are_scaled_by_their_full_range() {
        Path file = VisionParts.make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "color=0x804020:s=8x8:d=1",
                "-frames:v",
                "1",
                "-pix_fmt",
                "rgb48le",
                "deep-colour.tiff");

        RgbImage image = decode(file);

        assertThat(image.channel(4, 4, 0)).isCloseTo(0x80, within(3));
        assertThat(image.channel(4, 4, 1)).isCloseTo(0x40, within(3));
        assertThat(image.channel(4, 4, 2)).isCloseTo(0x20, within(3));
    }

    @Test
    void of_a_tiff_with_two_pages_the_first_is_taken() throws IOException {
        byte[] first = tiff(4, 2, 1);
        ByteBuffer both = ByteBuffer.allocate(first.length + 2 + 10 * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        both.put(first);
        directory(both, 2, 4, 1, 4 * 2 * 3);
        both.putInt(first.length - 4, first.length);
        Path file = Files.write(folder.resolve("pages.tiff"), both.array());

        assertThat(decode(file)).extracting(RgbImage::width, RgbImage::height).containsExactly(4, 2);
    }

    @Test
    void a_gif_whose_picture_is_larger_than_it_says_is_refused_before_it_is_decoded() throws IOException {
        ByteBuffer gif = ByteBuffer.allocate(13 + 6 + 10 + 4).order(ByteOrder.LITTLE_ENDIAN);
        gif.put("GIF89a".getBytes())
                .putChar((char) 4)
                .putChar((char) 4)
                .put((byte) 0x80)
                .putShort((short) 0);
        gif.put(new byte[6])
                .put((byte) ',')
                .putInt(0)
                .putChar((char) 65535)
                .putChar((char) 65535)
                .put((byte) 0);
        gif.put(new byte[] {2, 1, 0x2c, 0});
        Path file = Files.write(folder.resolve("lie.gif"), gif.array());

        assertThatThrownBy(() -> decode(file))
                .isInstanceOf(VisionException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_huge_tiff_and_bmp_are_refused_by_their_headers() throws IOException {
        Path tiff = Files.write(folder.resolve("huge.tiff"), tiff(60_000, 60_000, 1, 24));
        ByteBuffer bmp = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        bmp.put((byte) 'B')
                .put((byte) 'M')
                .putInt(64)
                .putInt(0)
                .putInt(54)
                .putInt(40)
                .putInt(60_000)
                .putInt(-60_000);
        Path huge = Files.write(folder.resolve("huge.bmp"), bmp.array());

        assertThatThrownBy(() -> decode(tiff)).hasMessageContaining("pixels are too many");
        assertThatThrownBy(() -> decode(huge)).hasMessageContaining("pixels are too many");
    }

    private RgbImage decode(Path file) {
        return images.decode(file, file.getFileName().toString(), VisionParts.LIMITS);
    }

    private static byte[] tiff(int width, int height, int orientation) {
        return tiff(width, height, orientation, width * height * 3);
    }

    /** Black with one red pixel at its stored top left. */
    private static byte[] tiff(int width, int height, int orientation, int bytes) {
        int directory = 8 + bytes + 8;
        ByteBuffer file = ByteBuffer.allocate(directory + 2 + 10 * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'I', 'I', 42, 0}).putInt(directory).put((byte) 255).position(8 + bytes);
        file.putShort((short) 8).putShort((short) 8).putShort((short) 8).putShort((short) 0);
        directory(file, width, height, orientation, bytes);
        return file.array();
    }

    private static void directory(ByteBuffer file, int width, int height, int orientation, int bytes) {
        file.putShort((short) 10);
        entry(file, 256, 4, 1, width);
        entry(file, 257, 4, 1, height);
        entry(file, 258, 3, 3, 8 + bytes);
        entry(file, 259, 3, 1, 1);
        entry(file, 262, 3, 1, 2);
        entry(file, 273, 4, 1, 8);
        entry(file, 274, 3, 1, orientation);
        entry(file, 277, 3, 1, 3);
        entry(file, 278, 4, 1, height);
        entry(file, 279, 4, 1, bytes);
    }

    private static void entry(ByteBuffer file, int tag, int type, int count, int value) {
        file.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(26);
        exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        return exif.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
        chunk.putInt(data.length).put(type.getBytes()).put(data);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + data.length);
        return chunk.putInt((int) crc.getValue()).array();
    }
}
