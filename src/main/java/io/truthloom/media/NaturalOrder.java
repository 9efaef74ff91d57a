package io.truthloom.media;

import java.util.Comparator;

/** Names as people sort them: {@code frame2} before {@code frame10}, capitals like small letters. */
public final class NaturalOrder implements Comparator<String> {
    public static final NaturalOrder NAMES = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int difference;
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int endA = endOfNumber(a, i);
                int endB = endOfNumber(b, j);
                difference = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                i = endA;
                j = endB;
            } else {
                difference =
                        Character.compare(Character.toLowerCase(a.charAt(i++)), Character.toLowerCase(b.charAt(j++)));
            }
            if (difference != 0) {
                return difference;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int compareNumbers(String a, String b) {
        String plainA = a.replaceFirst("^0+(?=.)", "");
        String plainB = b.replaceFirst("^0+(?=.)", "");
        return plainA.length() != plainB.length()
                ? Integer.compare(plainA.length(), plainB.length())
                : plainA.compareTo(plainB);
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
