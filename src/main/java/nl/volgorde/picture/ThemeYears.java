package nl.volgorde.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.volgorde.answers.TimelineAnswer.Line;
import nl.volgorde.answers.TimelineAnswer.WindowDates;
import nl.volgorde.picture.Picture.Cell;

/** How many items of a theme may be going on, year by year: what a timeline shows of more items than anybody reads. */
final class ThemeYears {
    private static final double BARS = 40;
    private static final double GAP = 24;

    /** What a theme takes in a drawing. */
    static final double HEIGHT = BARS + GAP;

    private static final int BEFORE = 5;
    private static final int AFTER = 15;

    private final Frame frame;
    private final double labels;
    private final List<Integer> years;

    /**
     * @param labels the room for the name of a theme
     */
    ThemeYears(Frame frame, LocalDate asOf, double labels) {
        this.frame = frame;
        this.labels = labels;
        years = IntStream.rangeClosed(asOf.getYear() - BEFORE, asOf.getYear() + AFTER)
                .boxed()
                .toList();
    }

    /** A theme by its name, and what is shown of it. */
    record Group(String theme, List<Line> lines) {}

    void draw(Svg svg, TimeScale scale, Group group, double top) {
        List<Line> lines = group.lines;
        svg.letters(10, top + 16).fill(Colour.INK).bold().text(Lettering.fitted(group.theme, 12.5, labels));
        svg.letters(10, top + 32).fill(Colour.SOFT_INK).size(11.5).text(frame.say("map.items", lines.size()));
        for (int year : years) {
            LocalDate first = LocalDate.ofYearDay(year, 1);
            long going = going(lines, year);
            double width = scale.after(first.plusYears(1).minusDays(1)) - scale.x(first);
            if (going > 0 && width > 1) {
                double height = BARS * going / lines.size();
                svg.rect(scale.x(first), top + BARS - height, width, height)
                        .fill(Colour.BAR)
                        .stroke(Colour.SOFT_INK, 0.8)
                        .close();
                svg.letters(scale.x(first) + width / 2, top + BARS + 12)
                        .fill(Colour.INK)
                        .size(10)
                        .middle()
                        .text(Long.toString(going));
            }
        }
    }

    /** The same as a table, of the years in which anything goes on. */
    Picture.Table table(List<Group> themes) {
        List<Integer> busy = years.stream()
                .filter(year -> themes.stream().anyMatch(group -> going(group.lines, year) > 0))
                .toList();
        List<String> header = new ArrayList<>(List.of(frame.say("column.theme"), frame.say("column.count")));
        busy.forEach(year -> header.add(Integer.toString(year)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : themes) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(group.theme), number(group.lines.size())));
            busy.forEach(year -> row.add(number(going(group.lines, year))));
            rows.add(row);
        }
        return new Picture.Table(header, rows);
    }

    private static Cell number(long count) {
        return new Cell(Long.toString(count), null, true);
    }

    private static long going(List<Line> lines, int year) {
        LocalDate first = LocalDate.ofYearDay(year, 1);
        LocalDate last = first.plusYears(1).minusDays(1);
        return lines.stream()
                .filter(line -> overlaps(line.dates(), first, last))
                .count();
    }

    private static boolean overlaps(WindowDates dates, LocalDate first, LocalDate last) {
        LocalDate begin = dates.startEarliest() == null ? dates.startLatest() : dates.startEarliest();
        LocalDate end = dates.finishLatest() == null ? dates.finishEarliest() : dates.finishLatest();
        if (begin == null && end == null) {
            return false;
        }
        return (begin == null || !begin.isAfter(last)) && (end == null || !end.isBefore(first));
    }
}
