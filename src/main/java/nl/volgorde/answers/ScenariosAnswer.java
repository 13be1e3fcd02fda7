package nl.volgorde.answers;

import java.util.List;

/** The saved scenarios of an agenda, by name. */
public record ScenariosAnswer(String agenda, long revision, List<ScenarioAnswer> scenarios) {
    public ScenariosAnswer {
        scenarios = List.copyOf(scenarios);
    }
}
