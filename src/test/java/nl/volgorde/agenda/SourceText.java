package nl.volgorde.agenda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of the bundled agenda's source, by the places that references name: a row is found on the page of its table
 * that prints its code, because the text has each column of a page as a run of its own.
 */
final class SourceText {
    private static final Pattern ROW = Pattern.compile("tabel (3\\.\\d), (.+)");
    private static final Pattern CODE = Pattern.compile("(?m)^ ?([A-Z]{2,3}(?:\\s+IJ)?)\\s+(\\d{1,2}[AB]?)(?=\\s)");
    private static final Pattern PAGE =
            Pattern.compile("(?m)^ (?=\\S)|(?<=Wie WanneerWat\n)|^Uitvoeringsagenda NOVEX-NZKG$");

    /** Lines of the running text are longer than those of the columns of who and when. */
    private static final int PROSE_LINE = 40;

    private final Map<String, String> places = new TreeMap<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();
    private final String text;

    SourceText(String text) {
        this.text = text;
        int end = text.indexOf(" Eindnoten");
        readSections(text.substring(0, end));
        readAgreements();
        readNotes(text.substring(end));
    }

    /** The table of contents of chapter 3 comes first and is overwritten by the real paragraphs. */
    private void readSections(String body) {
        Matcher heading = Pattern.compile("(?m)^ ?([1-3]\\.[1-7]) +\\p{Lu}").matcher(body);
        String number = "voorwoord";
        int start = 0;
        while (heading.find()) {
            places.put(number, body.substring(start, heading.start()));
            number = "par. " + heading.group(1);
            start = heading.start();
        }
        places.put(number, body.substring(start));
        for (String table : List.copyOf(places.keySet())) {
            if (table.startsWith("par. 3.")) {
                readPages(table.substring("par. ".length()), places.getOrDefault(table, ""));
            }
        }
    }

    private void readPages(String table, String section) {
        for (String page : PAGE.split(section, -1)) {
            Matcher code = CODE.matcher(page);
            Set<String> seen = new HashSet<>();
            while (code.find()) {
                String name = (code.group(1) + " " + code.group(2)).replaceAll("\\s+", " ");
                codes.computeIfAbsent(table, none -> new TreeSet<>()).add(name);
                if (seen.add(name)) {
                    places.merge("tabel " + table + ", " + name, page, String::concat);
                }
            }
        }
    }

    private void readAgreements() {
        for (String paragraph : List.of("par. 2.2", "par. 2.3", "par. 2.4")) {
            String section = places.getOrDefault(paragraph, "");
            Matcher heading = Pattern.compile("(?m)^Uitvoeringsafspraak ([A-F]): (?=[^•]{0,160}Gemeenschappelijke)")
                    .matcher(section);
            List<Integer> starts = new ArrayList<>();
            List<String> letters = new ArrayList<>();
            while (heading.find()) {
                starts.add(heading.start());
                letters.add(heading.group(1));
            }
            starts.add(section.length());
            for (int i = 0; i < letters.size(); i++) {
                places.put(
                        "uitvoeringsafspraak " + letters.get(i), section.substring(starts.get(i), starts.get(i + 1)));
            }
        }
    }

    private void readNotes(String notes) {
        Matcher note = Pattern.compile("(?ms)^(\\d{1,2})\\.\\t(.*?)(?=^\\d{1,2}\\.\\t|\\z)")
                .matcher(notes);
        while (note.find()) {
            places.put("eindnoot " + note.group(1), note.group(2));
        }
    }

    /** The text at a reference, if the source has that place. */
    Optional<String> place(String ref) {
        return Optional.ofNullable(places.get(ref));
    }

    /** The places that a remark names. */
    List<String> mentioned(String remark) {
        return places.keySet().stream().filter(remark::contains).toList();
    }

    /** The code of the row that a reference names, if it names one. */
    static Optional<String> row(String ref) {
        Matcher row = ROW.matcher(ref);
        return row.matches() ? Optional.of(row.group(2)) : Optional.empty();
    }

    /** The codes that each table prints, by its number. */
    Map<String, Set<String>> codes() {
        return codes;
    }

    /** Whether the place prints the quotation; layout, hyphenation and punctuation do not count. */
    boolean prints(String ref, String quotation) {
        return place(ref)
                .filter(found -> squeezed(found).contains(squeezed(quotation)))
                .isPresent();
    }

    /** Whether whole words of the place match the pattern, in lower case with single spaces. */
    boolean names(String ref, Pattern pattern) {
        return place(ref)
                .filter(found -> pattern.matcher(spaced(found)).find()
                        || pattern.matcher(spaced(found.replaceAll("-\\s*\\n\\s*", "")))
                                .find())
                .isPresent();
    }

    /** Every run of so many words, of the whole text or only of its running text. */
    Set<String> runs(int length, boolean proseOnly) {
        String read = proseOnly
                ? String.join(
                        "\n",
                        text.lines().filter(line -> line.length() > PROSE_LINE).toList())
                : text;
        return new HashSet<>(runs(read, length));
    }

    static List<String> runs(String text, int length) {
        List<String> words = Arrays.stream(
                        spaced(text.replaceAll("-\\s*\\n\\s*", "")).trim().split(" ", -1))
                .toList();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + length)));
        }
        return runs;
    }

    static String spaced(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .trim() + " ";
    }

    static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
