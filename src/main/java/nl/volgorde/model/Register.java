package nl.volgorde.model;

import java.util.List;

/** What the items of a programme refer to. Every list is in the order in which the agenda gives it. */
public record Register(
        List<Source> sources,
        List<Theme> themes,
        List<Area> areas,
        List<Actor> actors,
        List<Fund> funds,
        List<Meeting> meetings) {
    public static final Register EMPTY = new Register(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Register {
        sources = List.copyOf(sources);
        themes = List.copyOf(themes);
        areas = List.copyOf(areas);
        actors = List.copyOf(actors);
        funds = List.copyOf(funds);
        meetings = List.copyOf(meetings);
    }
}
