package nl.volgorde.picture;

import nl.volgorde.answers.Wording;

/**
 * What every picture is made with.
 *
 * @param words of the language it speaks
 * @param addresses where its parts lead
 * @param id tells several pictures on one page apart; a name as XML has it
 */
public record Frame(Wording words, Addresses addresses, String id) {
    String say(String key, Object... places) {
        return words.say("picture." + key, places);
    }
}
