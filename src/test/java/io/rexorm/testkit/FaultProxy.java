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
 *     proxy.on(FaultProxy.text("COMMIT"), FaultProxy.Fault.LOSE_ANSWER);
 * }
 * }</pre>
 */
public final class FaultProxy implements AutoCloseable {

    /** What happens to what comes along. */
    public enum Mode {
        /** It is passed on. */
        PASS,
        /** It is swallowed, in both directions, and connections stay open; of one side's end the other does not hear. */
        BLACKHOLE,
        /** New connections are reset at once; open ones go on. */
        REFUSE
    }

    /** What happens to a request, or to the answer to it. */
    public enum Fault {
        /** It is passed on. */
        NONE,
        /** The connection is reset instead. */
        LOSE_REQUEST,
        /**
         * It reaches the server, the server answers, and then the client's connection is reset instead. Of a lost
         * {@code COMMIT} the client cannot know whether it took place; it did.
         */
        LOSE_ANSWER,
        /** It and everything that follows on this connection is swallowed. */
        SWALLOW
    }

    private static final int CONNECT_MILLIS = 5_000;

    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASS;
    private volatile Predicate<byte[]> isFaulty = request -> false;
    private volatile Fault fault = Fault.NONE;
    private long passed;
    private long limit = Long.MAX_VALUE;

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

    /** Opens a proxy before the server of a test's database. */
    public static FaultProxy before(TestDatabase database) throws IOException {
        PostgresAddress server = PostgresAddress.parse(database.url());
        return to(server.host(), server.port());
    }

    /**
     * The address of a database through the proxy, without encryption, as {@code rexorm --url} takes it.
     *
     * @param parameters more of them, {@code a=1&b=2}
     */
    public String url(TestDatabase database, String parameters) {
        PostgresAddress server = PostgresAddress.parse(database.url());
        String more = parameters.isEmpty() ? "" : "&" + parameters;
        return new PostgresAddress(
                        "127.0.0.1",
                        port(),
                        server.database(),
                        server.user(),
                        server.password(),
                        "sslmode=disable" + more)
                .url();
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
     * Says what happens to a request.
     *
     * @param request tells from the bytes that the client sends whether this is the one
     */
    public void on(Predicate<byte[]> request, Fault what) {
        isFaulty = request;
        fault = what;
    }

    /** Resets every open connection when this many bytes have passed, counted in both directions and from the beginning. */
    public synchronized void cutAfter(long bytes) {
        limit = bytes;
    }

    /** How many bytes have passed. */
    public synchronized long passed() {
        return passed;
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

    Fault faultOf(byte[] request) {
        return isFaulty.test(request) ? fault : Fault.NONE;
    }

    /** How many of so many bytes may pass. Where it is not all of them, the connections are to be cut. */
    synchronized int allow(int bytes) {
        long left = limit - passed;
        passed += bytes;
        if (left >= bytes) {
            return bytes;
        }
        limit = Long.MAX_VALUE;
        return (int) Math.max(0, left);
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
