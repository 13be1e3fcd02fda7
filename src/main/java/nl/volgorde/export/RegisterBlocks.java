package nl.volgorde.export;

import java.util.List;
import java.util.Map;
import nl.volgorde.model.Register;

/** What the items of a programme refer to, as the blocks of a bundle. */
final class RegisterBlocks {
    private RegisterBlocks() {}

    static List<Map<String, Object>> sources(Register register) {
        return register.sources().stream()
                .map(source -> new Block()
                        .put("id", source.id())
                        .text("title", source.title())
                        .put(
                                "date",
                                source.date() == null ? null : source.date().toString())
                        .values())
                .toList();
    }

    static List<Map<String, Object>> themes(Register register) {
        return register.themes().stream()
                .map(theme -> new Block()
                        .put("id", theme.id())
                        .put("number", theme.number())
                        .text("title", theme.title())
                        .values())
                .toList();
    }

    static List<Map<String, Object>> areas(Register register) {
        return register.areas().stream()
                .map(area -> new Block()
                        .put("id", area.id())
                        .text("title", area.title())
                        .values())
                .toList();
    }

    static List<Map<String, Object>> actors(Register register) {
        return register.actors().stream()
                .map(actor -> new Block()
                        .put("id", actor.id())
                        .put("kind", actor.kind().name())
                        .text("name", actor.name())
                        .unless(false, "signatory", actor.signatory())
                        .values())
                .toList();
    }

    static List<Map<String, Object>> funds(Register register) {
        return register.funds().stream()
                .map(fund -> new Block()
                        .put("id", fund.id())
                        .text("title", fund.title())
                        .values())
                .toList();
    }

    static List<Map<String, Object>> meetings(Register register, String source) {
        return register.meetings().stream()
                .map(meeting -> WindowBlock.day(
                                new Block()
                                        .put("id", meeting.id())
                                        .put("body", meeting.body())
                                        .text("title", meeting.title()),
                                meeting.date())
                        .place(meeting.provenance(), source)
                        .values())
                .toList();
    }
}
