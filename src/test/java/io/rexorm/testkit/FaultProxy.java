package io.rexorm.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A TCP proxy between a driver and a server, whose network a test can break while it runs. Thread-safe.
 *
 * <pre>{@code
 * try (FaultProxy proxy = FaultProxy.to("127.0.0.1", server.port())) {
 *     … connect to proxy.port() …
 *     proxy.loseAnswerAfter(FaultProxy.text("COMMIT"));
 * }
 * }</pre>
 */
public final class FaultProxy implements AutoCloseable {

    /** What happens to what comes along. */
    public enum Mode {
        /** It is passed on. */
        PASS,
        /** It is swallowed, in both directions, and connections stay open. */
        BLACKHOLE,
        /** New connections are reset at once; open ones go on. */
        REFUSE
    }

    private static final int CONNECT_MILLIS = 5_000;

    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASS;
    private volatile Predicate<byte[]> losesAnswer = request -> false;

    private FaultProxy(ServerSocket listener, InetSocketAddress target) {
        this.listener = listener;
        this.target = target;
    }

    /** Opens a proxy on a free port of the loopback interface. */
    public static FaultProxy to(String host, int port) throws IOException {
        FaultProxy proxy = new FaultProxy(
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), new InetSocketAddress(host, port));
        daemon(proxy::accept);
        return proxy;
    }

    /** A predicate on requests that hold a text. */
    public static Predicate<byte[]> text(String text) {
        return request -> new String(request, StandardCharsets.ISO_8859_1).contains(text);
    }

    /** The port to connect to. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Says what happens from now on. */
    public void mode(Mode next) {
        mode = next;
    }

    /**
     * Loses the answer to a request: it reaches the server, the server answers, and then the client's connection is
     * reset instead. Of a lost {@code COMMIT} the client cannot know whether it took place; it did.
     *
     * @param request tells from the bytes that the client sends whether this is the one
     */
    public void loseAnswerAfter(Predicate<byte[]> request) {
        losesAnswer = request;
    }

    /** Resets every open connection on both sides, as a fail-over does. */
    public void cutAll() {
        connections.forEach(ProxiedConnection::cut);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cutAll();
    }

    Mode mode() {
        return mode;
    }

    boolean losesAnswerTo(byte[] request) {
        return losesAnswer.test(request);
    }

    void forget(ProxiedConnection connection) {
        connections.remove(connection);
    }

    static void daemon(Runnable task) {
        Thread thread = new Thread(task, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                open(listener.accept());
            } catch (IOException e) {
                // The listener was closed, or the server cannot be reached: the client sees a reset.
            }
        }
    }

    private void open(Socket client) throws IOException {
        Socket server = new Socket();
        ProxiedConnection connection = new ProxiedConnection(this, client, server);
        if (mode == Mode.REFUSE) {
            connection.cut();
            return;
        }
        try {
            server.connect(target, CONNECT_MILLIS);
        } catch (IOException e) {
            connection.cut();
            throw e;
        }
        connections.add(connection);
        connection.start();
    }
}
