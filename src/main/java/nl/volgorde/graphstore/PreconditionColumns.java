package nl.volgorde.graphstore;

import java.util.Map;
import java.util.Objects;
import nl.volgorde.model.Basis;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.Link;
import nl.volgorde.model.Precondition;
import nl.volgorde.model.Provenance;
import nl.volgorde.model.Strength;
import nl.volgorde.model.Text;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** A chunk of preconditions as {@code load.cypher} lists them: a column per property, a place in each per precondition. */
final class PreconditionColumns {
    private final Map<Long, ItemCode> codes;
    private final Value source;
    private final Value target;
    private final Value link;
    private final Value lagDays;
    private final Value strength;
    private final Value basis;
    private final Value reasonNl;
    private final Value reasonEn;
    private final Value document;
    private final Value ref;

    /**
     * @param codes of items by the store's numbers
     * @throws IllegalStateException when a precondition lacks a property, so that the columns do not fit each other
     */
    PreconditionColumns(Record chunk, Map<Long, ItemCode> codes) {
        this.codes = codes;
        source = chunk.get("source");
        target = chunk.get("target");
        link = chunk.get("link");
        lagDays = chunk.get("lagDays");
        strength = chunk.get("strength");
        basis = chunk.get("basis");
        reasonNl = chunk.get("reasonNl");
        reasonEn = chunk.get("reasonEn");
        document = chunk.get("document");
        ref = chunk.get("ref");
        if (chunk.values().stream().mapToInt(Value::size).distinct().count() > 1) {
            throw new IllegalStateException("a precondition lacks one of the properties " + chunk.keys());
        }
    }

    int size() {
        return source.size();
    }

    Precondition precondition(int row) {
        return new Precondition(
                code(source.get(row)),
                code(target.get(row)),
                Link.valueOf(link.get(row).asString()),
                lagDays.get(row).asInt(),
                Strength.valueOf(strength.get(row).asString()),
                new Precondition.Grounds(
                        Basis.valueOf(basis.get(row).asString()),
                        new Text(reasonNl.get(row).asString(), reasonEn.get(row).asString()),
                        new Provenance(
                                document.get(row).asString(), ref.get(row).asString())));
    }

    private ItemCode code(Value number) {
        return Objects.requireNonNull(codes.get(number.asLong()));
    }
}
