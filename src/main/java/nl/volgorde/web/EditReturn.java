package nl.volgorde.web;

import java.util.List;
import nl.volgorde.answers.Asked;
import nl.volgorde.answers.EditAnswer;
import nl.volgorde.answers.Edits;
import nl.volgorde.answers.ItemAnswer;
import nl.volgorde.answers.ItemQuestion;
import nl.volgorde.answers.NoAnswer;
import nl.volgorde.editing.Editing;
import nl.volgorde.model.Edit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a form says, and tells where its reader sees what came of it. */
@Component
class EditReturn {
    private final Edits edits;
    private final ItemQuestion items;

    EditReturn(Edits edits, ItemQuestion items) {
        this.edits = edits;
        this.items = items;
    }

    /** Writes, and gives the address of the item with its state before, or of the changes. */
    String address(Page page, Asked asked, Editing editing, Edits.Order order, List<Edit> wanted) {
        String code = editing.item();
        ItemAnswer before = code == null ? null : before(asked, code);
        EditAnswer written = FormWrites.on(order, editing::concerns, current -> edits.apply(current, wanted));
        String revision = Long.toString(written.revision());
        return before == null
                ? page.with(page.to("/history"), "saved", revision)
                : page.with(
                        page.item(before.item().code()),
                        "saved",
                        revision,
                        "was",
                        before.item().state().name());
    }

    private @Nullable ItemAnswer before(Asked asked, String code) {
        try {
            return items.answer(asked, code);
        } catch (NoAnswer _) {
            return null;
        }
    }
}
