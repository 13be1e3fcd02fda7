package nl.volgorde.editing;

import java.util.List;
import java.util.Map;
import nl.volgorde.model.Edit;
import nl.volgorde.model.FactKey;
import nl.volgorde.model.Text;
import org.jspecify.annotations.Nullable;

/** One thing of a programme that a form changes or adds. */
public interface Editing {
    /** What the form is about, in words. */
    Text title();

    /** Whether the thing is there; when not, the form adds it. */
    boolean isThere();

    List<Field> fields();

    /** Per field what it holds now; nothing for a field that is empty. */
    Map<String, String> now();

    /**
     * What has to be done so that the thing is as it was filled in. Of use only when nothing was at fault.
     *
     * @param filledIn gathers the faults
     */
    List<Edit> edits(FilledIn filledIn);

    /** What takes the thing away; null for what is never taken away, or is not there. */
    @Nullable
    Edit removal();

    /** Whether somebody else's change of this fact is a change of the same thing. */
    boolean concerns(FactKey key);

    /** Code of the item that the thing belongs to, or null. */
    @Nullable
    String item();
}
