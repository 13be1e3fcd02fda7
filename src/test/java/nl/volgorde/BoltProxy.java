package nl.volgorde;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a driver and a Neo4j server and answers one chosen statement as a member of a cluster does that has just
 * ceased to be its leader. A real one takes Neo4j's Enterprise Edition.
 *
 * <p>Bolt is a sequence of messages, each in chunks of a length and its bytes that end with an empty one; each request
 * has one summary in return, in order.
 */
public final class BoltProxy implements AutoCloseable {
    private static final int HANDSHAKE_BYTES = 20;

    /** Bolt 5.4 alone: in later versions a failure has another form. */
    private static final byte[] VERSION = {0, 0, 4, 5};

    private static final int RECORD = 0x71;
    private static final int RUN = 0x10;
    private static final int RESET = 0x0F;
    private static final int GOODBYE = 0x02;
    private static final byte[] IGNORED = {(byte) 0xB0, 0x7E};
    private static final String CODE = "Neo.ClientError.Cluster.NotALeader";

    private final ServerSocket socket;
    private final int target;
    private final AtomicReference<@Nullable String> next = new AtomicReference<>();
    private final AtomicInteger failures = new AtomicInteger();

    /**
     * Listens.
     *
     * @param target port of the server
     */
    public BoltProxy(int target) throws IOException {
        this.target = target;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The port that it listens on. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Fails the next statement that contains this. */
    public void failOnce(String statement) {
        next.set(statement);
    }

    /** How many statements it has failed. */
    public int failures() {
        return failures.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> join(client));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void join(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            new Joined(client, server).run();
        } catch (IOException e) {
            // One of the two has gone: so does the other.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static byte @Nullable [] read(DataInputStream in) throws IOException {
        byte[] message = {};
        int length = in.readUnsignedShort();
        while (length > 0) {
            byte[] longer = new byte[message.length + length];
            System.arraycopy(message, 0, longer, 0, message.length);
            in.readFully(longer, message.length, length);
            message = longer;
            length = in.readUnsignedShort();
        }
        return message.length == 0 ? null : message;
    }

    private static void write(DataOutputStream out, byte[] message) throws IOException {
        synchronized (out) {
            for (int from = 0; from < message.length; from += 0xFFFF) {
                int length = Math.min(0xFFFF, message.length - from);
                out.writeShort(length);
                out.write(message, from, length);
            }
            out.writeShort(0);
            out.flush();
        }
    }

    private static byte[] failure() {
        byte[] code = CODE.getBytes(StandardCharsets.US_ASCII);
        byte[] start = {(byte) 0xB1, 0x7F, (byte) 0xA2, (byte) 0x84, 'c', 'o', 'd', 'e', (byte) 0xD0, (byte) code.length
        };
        byte[] end = {(byte) 0x87, 'm', 'e', 's', 's', 'a', 'g', 'e', (byte) 0x82, 'n', 'o'};
        byte[] all = new byte[start.length + code.length + end.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(code, 0, all, start.length, code.length);
        System.arraycopy(end, 0, all, start.length + code.length, end.length);
        return all;
    }

    /** One connection of the driver and the one to the server that belongs to it. */
    private final class Joined {
        private final Socket client;
        private final Socket server;
        private final DataOutputStream toClient;
        private final AtomicInteger unanswered = new AtomicInteger();

        Joined(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            toClient = new DataOutputStream(client.getOutputStream());
        }

        void run() throws IOException {
            DataInputStream fromClient = new DataInputStream(client.getInputStream());
            DataOutputStream toServer = new DataOutputStream(server.getOutputStream());
            byte[] handshake = new byte[HANDSHAKE_BYTES];
            fromClient.readFully(handshake);
            for (int i = VERSION.length; i < HANDSHAKE_BYTES; i++) {
                handshake[i] = i < 2 * VERSION.length ? VERSION[i - VERSION.length] : 0;
            }
            toServer.write(handshake);
            Thread.ofVirtual().start(this::answer);
            boolean failing = false;
            while (true) {
                byte[] message = read(fromClient);
                if (message == null) {
                    continue;
                }
                int kind = message[1];
                failing = failing && kind != RESET;
                if (failing) {
                    write(toClient, IGNORED);
                } else if (kind == RUN && isToFail(message)) {
                    failing = true;
                    while (unanswered.get() > 0) {
                        Thread.onSpinWait();
                    }
                    write(toClient, failure());
                } else {
                    if (kind != GOODBYE) {
                        unanswered.incrementAndGet();
                    }
                    write(toServer, message);
                }
            }
        }

        private boolean isToFail(byte[] message) {
            String sought = next.get();
            boolean isIt = sought != null
                    && new String(message, StandardCharsets.UTF_8).contains(sought)
                    && next.compareAndSet(sought, null);
            if (isIt) {
                failures.incrementAndGet();
            }
            return isIt;
        }

        private void answer() {
            try (client;
                    server) {
                DataInputStream fromServer = new DataInputStream(server.getInputStream());
                byte[] version = new byte[VERSION.length];
                fromServer.readFully(version);
                toClient.write(version);
                toClient.flush();
                while (true) {
                    byte[] message = read(fromServer);
                    if (message != null) {
                        write(toClient, message);
                        if (message[1] != RECORD) {
                            unanswered.decrementAndGet();
                        }
                    }
                }
            } catch (IOException e) {
                // The server has gone, or the driver has.
            }
        }
    }
}
