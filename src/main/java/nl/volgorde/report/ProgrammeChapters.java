package nl.volgorde.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.volgorde.answers.TimelineAnswer;
import nl.volgorde.model.Language;
import nl.volgorde.model.Severity;
import nl.volgorde.picture.Addresses;
import nl.volgorde.picture.Frame;
import nl.volgorde.picture.Picture;
import nl.volgorde.picture.TimelineChart;
import nl.volgorde.report.Paper.Block;
import nl.volgorde.report.Paper.Chapter;
import nl.volgorde.report.Paper.Chart;
import nl.volgorde.report.Paper.Column;
import nl.volgorde.report.Paper.Grid;
import nl.volgorde.report.Paper.Phrase;
import org.jspecify.annotations.Nullable;

/** All decisions, key projects, actors, meetings and items of a programme. */
final class ProgrammeChapters {
    /** So many rows of a timeline can be read on a page across. */
    private static final int ROWS = 22;

    private final ProgrammeReport report;
    private final Sayings sayings;
    private final References references;
    private final int toStart;
    private final int toActors;

    ProgrammeChapters(ProgrammeReport report, Sayings sayings, References references, int toStart, int toActors) {
        this.report = report;
        this.sayings = sayings;
        this.references = references;
        this.toStart = toStart;
        this.toActors = toActors;
    }

    List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(chapter("decisions", decisions()));
        chapters.add(chapter("key-projects", keyProjects()));
        chapters.add(chapter("actors", actors()));
        chapters.add(chapter("meetings", meetings()));
        chapters.add(timeline());
        chapters.add(chapter("findings", findings()));
        return chapters;
    }

    private Chapter chapter(String name, Grid grid) {
        return new Chapter(
                name,
                sayings.say("programme." + name + ".chapter"),
                grid.rows().isEmpty() ? List.of(sayings.paragraph("programme.none")) : List.of(sayings.grid(grid)));
    }

    private Grid decisions() {
        List<List<String>> rows = report.overview().decisions().stream()
                .map(line -> List.of(
                        line.item().code() + " " + line.item().title(),
                        sayings.state(line.item().state()),
                        line.verdict(),
                        line.finish(),
                        line.meeting() == null ? "–" : line.meeting()))
                .toList();
        return new Grid(
                Phrase.of(sayings.say("programme.decisions.caption", rows.size()), toStart),
                List.of(
                        Column.of(sayings.say("column.decision"), 28),
                        Column.of(sayings.say("column.state"), 17),
                        Column.of(sayings.say("column.reason"), 31),
                        Column.of(sayings.say("column.earliest"), 13),
                        Column.of(sayings.say("column.meeting"), 11)),
                rows);
    }

    private Grid keyProjects() {
        List<List<String>> rows = new ArrayList<>();
        for (ProgrammeReport.KeyProject project : report.keyProjects()) {
            TimelineAnswer.Line line = project.line();
            rows.add(List.of(
                    project.number() + ". " + line.title() + " (" + line.code() + ")",
                    sayings.state(line.state()),
                    sayings.actors(line.leads()),
                    planned(line)));
        }
        return new Grid(
                Phrase.of(sayings.say("programme.key-projects.caption", rows.size()), toStart),
                List.of(
                        Column.of(sayings.say("column.key-project"), 31),
                        Column.of(sayings.say("column.state"), 17),
                        Column.of(sayings.say("column.leads"), 29),
                        Column.of(sayings.say("column.planned"), 23)),
                rows);
    }

    private static String planned(TimelineAnswer.Line line) {
        return line.planned() == null || line.planned().isBlank() ? "–" : line.planned();
    }

    private Grid actors() {
        Map<String, List<String>> roots = new HashMap<>();
        report.overview().actors().forEach(task -> roots.put(task.actor().id(), task.items()));
        List<List<String>> rows = report.actors().stream()
                .filter(line -> line.items() > 0)
                .map(line -> List.of(
                        line.actor().name(),
                        sayings.words().word(line.kind()),
                        sayings.say("number", line.items()),
                        sayings.say("number", line.toDo()),
                        String.join(", ", roots.getOrDefault(line.actor().id(), List.of("–")))))
                .toList();
        return new Grid(
                Phrase.of(sayings.say("programme.all-actors.caption", rows.size()), toActors),
                List.of(
                        Column.of(sayings.say("column.actor"), 30),
                        Column.of(sayings.say("column.kind"), 23),
                        Column.number(sayings.say("column.items"), 8),
                        Column.number(sayings.say("column.to-do"), 9),
                        Column.of(sayings.say("column.codes"), 30)),
                rows);
    }

    private Grid meetings() {
        List<List<String>> rows = report.timeline().meetings().stream()
                .map(meeting -> List.of(
                        meeting.title(),
                        sayings.words().range(meeting.earliest(), meeting.latest()),
                        meeting.tabled().isEmpty() ? "–" : String.join(", ", meeting.tabled())))
                .toList();
        return new Grid(
                Phrase.of(
                        sayings.say("programme.meetings.caption", rows.size()),
                        references.to(
                                sayings.say("figure.meetings"), "/meetings", "export --format ics --out meetings.ics")),
                List.of(
                        Column.of(sayings.say("column.meeting"), 43),
                        Column.of(sayings.say("column.date"), 33),
                        Column.of(sayings.say("column.tabled"), 24)),
                rows);
    }

    private Chapter timeline() {
        int place = references.to(sayings.say("figure.timeline"), "/timeline", "readiness");
        List<Block> blocks = new ArrayList<>();
        blocks.add(sayings.paragraph("programme.timeline.explained"));
        if (report.timeline().items().size() > TimelineChart.READABLE) {
            add(blocks, report.timeline(), place);
        } else {
            report.timeline().themes().forEach(theme -> byTheme(blocks, theme, place));
            byTheme(blocks, null, place);
        }
        return new Chapter("timeline", sayings.say("programme.timeline.chapter"), blocks);
    }

    /** The items of one theme, as many on a page as can be read there. */
    private void byTheme(List<Block> blocks, TimelineAnswer.@Nullable ThemeRef theme, int place) {
        TimelineAnswer all = report.timeline();
        String id = theme == null ? null : theme.id();
        List<TimelineAnswer.Line> items = all.items().stream()
                .filter(line -> Objects.equals(line.theme(), id))
                .toList();
        int pages = Math.ceilDiv(items.size(), ROWS);
        for (int page = 0; page < pages; page++) {
            String title = theme == null ? sayings.say("programme.no-theme") : theme.title();
            add(
                    blocks,
                    new TimelineAnswer(
                            all.agenda(),
                            all.revision(),
                            all.asOf(),
                            pages == 1 ? title : sayings.say("programme.part", title, page + 1, pages),
                            all.themes(),
                            items.subList(page * items.size() / pages, (page + 1) * items.size() / pages),
                            all.meetings()),
                    place);
        }
    }

    private void add(List<Block> blocks, TimelineAnswer part, int place) {
        Frame frame = new Frame(sayings.words(), Addresses.NONE, "timeline-" + blocks.size());
        Picture picture = TimelineChart.of(frame, part);
        blocks.add(new Chart(picture, Phrase.of(picture.description(), place)));
    }

    private Grid findings() {
        boolean dutch = report.origin().language() == Language.NL;
        int place = references.to(sayings.say("figure.findings"), "/findings", "findings");
        List<List<String>> rows = report.findings().findings().stream()
                .filter(line -> line.severity() != Severity.INFO)
                .map(line -> List.of(
                        sayings.words().word(line.severity()),
                        dutch ? line.messageNl() : line.messageEn(),
                        dutch ? line.adviceNl() : line.adviceEn()))
                .toList();
        return new Grid(
                Phrase.of(sayings.say("findings.caption"), place),
                List.of(
                        Column.of(sayings.say("column.severity"), 10),
                        Column.of(sayings.say("column.finding"), 52),
                        Column.of(sayings.say("column.advice"), 38)),
                rows);
    }
}
