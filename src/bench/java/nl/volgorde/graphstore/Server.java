package nl.volgorde.graphstore;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.exceptions.Neo4jException;

/** A Neo4j server in a container with 4 GB of heap, and the CPU time of both ends of the wire. */
final class Server implements AutoCloseable {
    private static final String IMAGE = System.getProperty("neo4j.test.image", "neo4j:2026.08.1-community");
    private static final String NAME = "volgorde-bench-" + ProcessHandle.current().pid();
    private static final String PASSWORD = "a-bench-password";
    private static final long NANOS_PER_TICK = 10_000_000;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Driver driver;

    private Server(Driver driver) {
        this.driver = driver;
    }

    static Server start() {
        output(
                "docker", "run", "-d", "--rm", "--name", NAME, "-p", "127.0.0.1::7687",
                "-e", "NEO4J_AUTH=neo4j/" + PASSWORD,
                "-e", "JAVA_OPTS=-Xms2g",
                "-e", "NEO4J_server_memory_heap_max__size=4g",
                "-e", "NEO4J_server_memory_pagecache_size=2g",
                IMAGE);
        String address = output("docker", "port", NAME, "7687").strip();
        Driver driver = GraphDatabase.driver(
                "bolt://" + address,
                AuthTokens.basic("neo4j", PASSWORD),
                Config.builder().withLogging(Logging.none()).build());
        for (int attempt = 0; attempt < 180; attempt++) {
            try {
                driver.verifyConnectivity();
                return new Server(driver);
            } catch (Neo4jException e) {
                pause();
            }
        }
        throw new IllegalStateException("the server of " + IMAGE + " does not answer");
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Driver driver() {
        return driver;
    }

    /** CPU time of the server and of this process, in nanoseconds. */
    long cpuOfBothEnds() {
        String stat = output("docker", "exec", NAME, "cat", "/proc/1/stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * NANOS_PER_TICK + SYSTEM.getProcessCpuTime();
    }

    private static String output(String... command) {
        try {
            List<String> all = new ArrayList<>(List.of(command));
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        driver.close();
        output("docker", "rm", "-f", "-v", NAME);
    }
}
