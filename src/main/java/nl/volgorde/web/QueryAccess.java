package nl.volgorde.web;

import java.util.Map;
import nl.volgorde.answers.Programmes;
import nl.volgorde.console.Console;
import nl.volgorde.console.QueryParameter;
import nl.volgorde.console.SavedQuery;
import nl.volgorde.security.Role;
import nl.volgorde.security.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Keeps questions within the agendas that their asker sees: a saved question is about the one that its parameter names.
 * Any other Cypher can reach all of them.
 */
@Component
class QueryAccess {
    private final Console console;
    private final Programmes programmes;

    QueryAccess(Console console, Programmes programmes) {
        this.console = console;
        this.programmes = programmes;
    }

    /**
     * Lets on who may see what a saved question is about.
     *
     * @throws nl.volgorde.answers.NoAnswer.UnknownAgenda when its agenda is kept from them
     * @throws nl.volgorde.security.AccessRefused when it is about no agenda in particular, and some are
     */
    void check(String name, Map<String, String> parameters) {
        if (SignedIn.grants().has(Role.READER)) {
            return;
        }
        SavedQuery query = console.query(name);
        QueryParameter agenda = query.parameters().stream()
                .filter(parameter -> parameter.name().equals(QueryFields.AGENDA))
                .findFirst()
                .orElse(null);
        String asked = agenda == null ? null : parameters.getOrDefault(QueryFields.AGENDA, agenda.defaultValue());
        if (asked == null) {
            SignedIn.requireEverywhere(Role.READER);
        } else if (!SignedIn.grants().has(Role.READER, asked)) {
            // Whether it is there or not: it is not for them.
            programmes.current(asked);
        }
    }
}
