package nl.volgorde.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.volgorde.answers.TimelineAnswer.MeetingLine;

/** Meetings as upright lines; a letter on each finds its name in a key below. */
final class MeetingLines {
    private static final double ROW = 17;
    private static final double LETTERS = 11.5;
    private static final int LETTERS_THERE_ARE = 26;

    private final Frame frame;
    private final TimeScale scale;
    private final List<List<MeetingLine>> days;

    /**
     * @param meetings by day; those that fall on the scale are drawn, those of one day as one line
     */
    MeetingLines(Frame frame, TimeScale scale, List<MeetingLine> meetings) {
        this.frame = frame;
        this.scale = scale;
        Map<LocalDate, List<MeetingLine>> byDay = new TreeMap<>();
        for (MeetingLine meeting : meetings) {
            if (scale.holds(meeting.latest())) {
                byDay.computeIfAbsent(meeting.latest(), _ -> new ArrayList<>()).add(meeting);
            }
        }
        days = byDay.values().stream().limit(LETTERS_THERE_ARE).toList();
    }

    private static String letter(int i) {
        return Character.toString('A' + i);
    }

    /** Draws the lines under their letters. */
    void draw(Svg svg, double letters, double foot) {
        for (int i = 0; i < days.size(); i++) {
            double x = scale.after(days.get(i).getFirst().latest());
            svg.part(null, "meeting", words(i));
            svg.line(x, letters + 8, x, foot)
                    .stroke(Colour.LINK, 1.2)
                    .dashed("6 3")
                    .close();
            svg.tag("circle")
                    .with("cx", x)
                    .with("cy", letters)
                    .with("r", 8)
                    .fill(Colour.PAPER)
                    .stroke(Colour.LINK, 1.2)
                    .close();
            svg.letters(x, letters + 4)
                    .fill(Colour.LINK)
                    .size(11)
                    .bold()
                    .middle()
                    .text(letter(i));
            svg.end();
        }
    }

    private String words(int i) {
        MeetingLine first = days.get(i).getFirst();
        String titles = days.get(i).stream().map(MeetingLine::title).collect(Collectors.joining("; "));
        String day = frame.words().day(first.latest());
        return letter(i) + ": " + titles + ", "
                + (first.earliest().equals(first.latest()) ? day : frame.say("until", day));
    }

    /** The key, a meeting a row. */
    void key(Svg svg, double left, double top, double room) {
        for (int i = 0; i < days.size(); i++) {
            svg.letters(left, top + i * ROW)
                    .fill(Colour.INK)
                    .size(LETTERS)
                    .text(Lettering.fitted(words(i), LETTERS, room));
        }
    }

    double keyHeight() {
        return days.size() * ROW;
    }
}
