package nl.volgorde.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.volgorde.analysis.readiness.State;
import org.junit.jupiter.api.Test;

class SelectionTextTests {
    private static SelectionText text(Map<String, List<String>> values) {
        return new SelectionText(values);
    }

    @Test
    void choosesEverythingWhereNothingIsTyped() {
        assertThat(text(Map.of("theme", List.of(""), "focus", List.of("  "), "other", List.of("x")))
                        .selection())
                .isEqualTo(MapSelection.ALL);
    }

    @Test
    void readsWhatAFormSends() {
        MapSelection selection = text(Map.of(
                        "focus", List.of(" HAVEN "),
                        "direction", List.of("both"),
                        "steps", List.of("2"),
                        "hardOnly", List.of("true"),
                        "state", List.of("ready"),
                        "words", List.of("veer"),
                        "group", List.of("Actor"),
                        "open", List.of("actor:b", "actor:a", "actor:b")))
                .selection();
        assertThat(selection.reach()).isEqualTo(new MapSelection.Reach("HAVEN", MapSelection.Direction.BOTH, 2, true));
        assertThat(selection.filter()).isEqualTo(new ItemFilter(null, null, State.READY, "veer"));
        assertThat(selection.grouping()).isEqualTo(MapSelection.Grouping.ACTOR);
        assertThat(selection.open()).containsExactly("actor:a", "actor:b");
    }

    @Test
    void namesWhatCanBeChosenWhenSomethingElseIsTyped() {
        assertThatThrownBy(() -> text(Map.of("state", List.of("open"))).filter())
                .isInstanceOf(NoAnswer.Unreadable.class)
                .hasMessageContaining("'state' cannot be 'open'")
                .hasMessageContaining("undetermined");
        assertThatThrownBy(() -> text(Map.of("focus", List.of("A"), "steps", List.of("many")))
                        .selection())
                .isInstanceOf(NoAnswer.Unreadable.class)
                .hasMessageContaining("many");
        assertThatThrownBy(() -> text(Map.of("focus", List.of("A"), "steps", List.of("0")))
                        .selection())
                .isInstanceOf(NoAnswer.OutOfRange.class);
    }
}
