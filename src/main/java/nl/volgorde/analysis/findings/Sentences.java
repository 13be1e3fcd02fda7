package nl.volgorde.analysis.findings;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import nl.volgorde.model.Finding;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Language;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Severity;
import nl.volgorde.model.Text;

/** The linter's sentences in both languages, from {@code sentences_nl.properties} and {@code sentences_en.properties}. */
final class Sentences {
    private static final String BUNDLE = "nl.volgorde.analysis.findings.sentences";

    private Sentences() {}

    /**
     * A finding with the sentences {@code rule.message} and {@code rule.advice}.
     *
     * @param places for both sentences; a {@link Text} among them is put in in the sentence's language
     */
    static Finding finding(
            String rule, Severity severity, List<ItemCode> items, List<Provenance> sources, Object... places) {
        return finding(rule, rule, severity, items, sources, places);
    }

    /** A finding whose sentences are kept under another name than the rule's. */
    static Finding finding(
            String rule,
            String sentences,
            Severity severity,
            List<ItemCode> items,
            List<Provenance> sources,
            Object... places) {
        return new Finding(
                Finding.id(rule, items, null),
                rule,
                severity,
                items,
                sources.stream().distinct().toList(),
                text(sentences + ".message", places),
                text(sentences + ".advice", places));
    }

    private static Text text(String key, Object... places) {
        return new Text(in(Language.NL, key, places), in(Language.EN, key, places));
    }

    private static String in(Language language, String key, Object... places) {
        Object[] said = places.clone();
        for (int i = 0; i < said.length; i++) {
            if (said[i] instanceof Text text) {
                said[i] = text.in(language);
            }
        }
        String pattern = ResourceBundle.getBundle(BUNDLE, language.locale(), Sentences.class.getModule())
                .getString(key);
        return new MessageFormat(pattern, language.locale()).format(said);
    }
}
