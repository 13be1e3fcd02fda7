package nl.volgorde.analysis;

import java.time.LocalDate;

/** The default axis: one step per calendar day, counted from 1970-01-01. */
record CivilDays() implements TimeAxis {
    @Override
    public int opening(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    @Override
    public int closing(LocalDate day) {
        return opening(day) + 1;
    }

    @Override
    public LocalDate firstDay(int position) {
        return LocalDate.ofEpochDay(position);
    }

    @Override
    public LocalDate lastDay(int position) {
        return LocalDate.ofEpochDay(position - 1L);
    }
}
