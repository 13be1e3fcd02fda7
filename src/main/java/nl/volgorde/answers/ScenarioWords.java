package nl.volgorde.answers;

import nl.volgorde.analysis.change.Change;
import nl.volgorde.model.Gate;
import nl.volgorde.model.Link;
import nl.volgorde.model.Strength;

/** What a scenario has otherwise, as people say it rather than as they type it. */
final class ScenarioWords {
    private final Wording wording;

    ScenarioWords(Wording wording) {
        this.wording = wording;
    }

    /**
     * A change in words, to stand behind those for its kind.
     *
     * @param typed what was typed for it: a window is told as it was given there
     */
    String of(String kind, Change change, String typed) {
        if (kind.equals("drop")) {
            return change.item().value();
        }
        return switch (change) {
            case Change.Slip slip ->
                wording.say("change.slip", slip.item().value(), slip.steps(), Math.abs(slip.steps()));
            case Change.SetStatus set -> wording.say("change.is", set.item().value(), wording.word(set.status()));
            case Change.AddEdge edge -> added(edge);
            case Change.RemoveEdge edge ->
                wording.say("change.edge", edge.from().value(), edge.item().value());
            case Change.SetGate set -> wording.say("change.is", set.item().value(), gate(set.gate()));
            case Change.SetWindow set ->
                wording.say(
                        "change.is",
                        set.item().value(),
                        typed.substring(typed.lastIndexOf('=') + 1).strip());
        };
    }

    private String added(Change.AddEdge edge) {
        StringBuilder words = new StringBuilder(
                wording.say("change.edge", edge.from().value(), edge.item().value()));
        if (edge.strength() == Strength.SOFT) {
            words.append(", ").append(wording.word(edge.strength()));
        }
        if (edge.link() != Link.FS) {
            words.append(", ").append(wording.word(edge.link()));
        }
        if (edge.lagDays() != 0) {
            words.append(", ").append(wording.lag(edge.lagDays()));
        }
        return words.toString();
    }

    private String gate(Gate gate) {
        return switch (gate) {
            case Gate.All _ -> wording.say("change.gate.all");
            case Gate.Any _ -> wording.say("change.gate.any");
            case Gate.AtLeast least -> wording.say("change.gate.at-least", least.count());
        };
    }
}
