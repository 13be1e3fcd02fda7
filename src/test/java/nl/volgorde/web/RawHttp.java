package nl.volgorde.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Sends a request byte by byte as it is given: what no client would make of an address or a body is the point. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String END = "\r\n\r\n";

    private RawHttp() {}

    /** What came back. */
    record Answer(int status, String head, String body) {
        /** The value of a header; empty when it is not there. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * Sends a request and reads until the server closes.
     *
     * @param target as it stands in the first line
     * @param headers whole lines; Host, Connection and Content-Length are added where they are not there
     */
    static Answer send(String address, String method, String target, List<String> headers, byte[] body)
            throws IOException {
        URI server = URI.create(address);
        try (Socket socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
            head.append("Host: ").append(server.getAuthority()).append("\r\nConnection: close\r\n");
            headers.forEach(line -> head.append(line).append("\r\n"));
            if (headers.stream().noneMatch(line -> line.startsWith("Content-Length:"))) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            return read(socket.getInputStream());
        }
    }

    /** Reads one answer and no further: a server that still waits for a body is not waited for. */
    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[8_192];
        while (!isWhole(all.toString(StandardCharsets.ISO_8859_1))) {
            int count = in.read(chunk);
            if (count < 0) {
                break;
            }
            all.write(chunk, 0, count);
        }
        String text = all.toString(StandardCharsets.UTF_8);
        int end = text.indexOf(END);
        if (end < 0) {
            throw new IOException("no answer but '" + text + "'");
        }
        String head = text.substring(0, end);
        return new Answer(
                Integer.parseInt(Arrays.asList(head.split(" ", 3)).get(1)), head, text.substring(end + END.length()));
    }

    private static boolean isWhole(String text) {
        int end = text.indexOf(END);
        if (end < 0) {
            return false;
        }
        String body = text.substring(end + END.length());
        Answer answer = new Answer(0, text.substring(0, end), body);
        String length = answer.header("Content-Length");
        return length.isEmpty()
                ? answer.header("Transfer-Encoding").equals("chunked") && body.endsWith("0" + END)
                : body.length() >= Integer.parseInt(length);
    }
}
