package nl.volgorde.cli;

import nl.volgorde.answers.BundledAgenda;
import nl.volgorde.security.SignedIn;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Gives a server its agenda before it takes the first request: who is told that it is ready finds something. */
@Component
@ConditionalOnProperty(name = "volgorde.command", havingValue = "serve")
class ServedAgenda implements SmartInitializingSingleton {
    private final BundledAgenda bundled;

    ServedAgenda(BundledAgenda bundled) {
        this.bundled = bundled;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SignedIn.asProgram(bundled::fillEmptyStore);
    }
}
