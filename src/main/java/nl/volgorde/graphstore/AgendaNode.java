package nl.volgorde.graphstore;

import nl.volgorde.model.Agenda;
import nl.volgorde.model.ItemCode;
import nl.volgorde.model.ProgrammeStore;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** An agenda's own node, without what belongs to it. */
@Node("Agenda")
record AgendaNode(
        @Id String id,
        String edition,
        String titleNl,
        String titleEn,
        @Nullable String focus,
        long revision) {
    ProgrammeStore.Stored stored() {
        return new ProgrammeStore.Stored(
                new Agenda(id, edition, new Text(titleNl, titleEn), focus == null ? null : ItemCode.of(focus)),
                revision);
    }
}
