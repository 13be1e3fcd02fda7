package nl.volgorde.exchange;

import nl.volgorde.model.Actor;
import nl.volgorde.model.Area;
import nl.volgorde.model.Fund;
import nl.volgorde.model.Register;
import nl.volgorde.model.Source;
import nl.volgorde.model.Theme;
import tools.jackson.databind.node.ObjectNode;

/** What the items of an agenda refer to, as linked data. */
final class LinkedRegister {
    private final LinkedData data;

    LinkedRegister(LinkedData data) {
        this.data = data;
    }

    void write(Register register) {
        register.sources().forEach(this::source);
        register.themes().forEach(this::theme);
        register.areas().forEach(this::area);
        register.actors().forEach(this::actor);
        register.funds().forEach(this::fund);
    }

    private void source(Source source) {
        ObjectNode node = data.node("source", source.id(), "Source");
        LinkedData.text(node, "title", source.title());
        if (source.date() != null) {
            node.put("published", source.date().toString());
        }
    }

    private void theme(Theme theme) {
        ObjectNode node = data.node("theme", theme.id(), "Theme");
        LinkedData.text(node, "title", theme.title());
        node.put("number", theme.number());
    }

    private void area(Area area) {
        LinkedData.text(data.node("area", area.id(), "Area"), "title", area.title());
    }

    private void actor(Actor actor) {
        ObjectNode node = data.node("actor", actor.id(), "Actor");
        LinkedData.text(node, "title", actor.name());
        node.put("kind", actor.kind().name()).put("signatory", actor.signatory());
    }

    private void fund(Fund fund) {
        LinkedData.text(data.node("fund", fund.id(), "Fund"), "title", fund.title());
    }
}
