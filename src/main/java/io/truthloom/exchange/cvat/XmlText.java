package io.truthloom.exchange.cvat;

/** Text as XML takes it: signs escaped, characters that XML 1.0 does not allow replaced. */
final class XmlText {
    private XmlText() {}

    static String content(String text) {
        return escaped(text, false);
    }

    /** Line breaks survive. */
    static String attribute(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean inAttribute) {
        var xml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append(inAttribute ? "&quot;" : "\"");
                case '\r' -> xml.append("&#13;");
                case '\n', '\t' -> xml.append(inAttribute ? "&#" + c + ";" : Character.toString(c));
                default -> xml.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return xml.toString();
    }

    private static boolean isAllowed(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
