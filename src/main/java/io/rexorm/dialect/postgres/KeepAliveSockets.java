package io.rexorm.dialect.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketOption;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that notice within half a minute of silence that the other side is gone, as the session that holds the migration lock
 * tells the server to do; systems wait for two hours else. The driver makes one by this class's name.
 */
public final class KeepAliveSockets extends SocketFactory {
    private static final int IDLE_SECONDS = 15;
    private static final int INTERVAL_SECONDS = 5;
    private static final int PROBES = 3;

    /** The expression that has the server look after its client in the same way. */
    static final String ON_THE_SERVER = "set_config('tcp_keepalives_idle', '" + IDLE_SECONDS
            + "', false) || set_config('tcp_keepalives_interval', '" + INTERVAL_SECONDS
            + "', false) || set_config('tcp_keepalives_count', '" + PROBES
            + "', false) || set_config('tcp_user_timeout', '" + (IDLE_SECONDS + INTERVAL_SECONDS * PROBES)
            + "s', false)";

    /** For the driver. */
    public KeepAliveSockets() {}

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        for (SocketOption<?> option : socket.supportedOptions()) {
            switch (option.name()) {
                case "TCP_KEEPIDLE" -> set(socket, option, IDLE_SECONDS);
                case "TCP_KEEPINTERVAL" -> set(socket, option, INTERVAL_SECONDS);
                case "TCP_KEEPCOUNT" -> set(socket, option, PROBES);
                default -> {}
            }
        }
        return socket;
    }

    /** The options are known by their names, as their module {@code jdk.net} is not in every Java. */
    @SuppressWarnings("unchecked")
    private static void set(Socket socket, SocketOption<?> option, int value) throws IOException {
        socket.setOption((SocketOption<Integer>) option, value);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(from, fromPort));
    }

    private Socket connected(InetSocketAddress to, @Nullable InetSocketAddress from) throws IOException {
        Socket socket = createSocket();
        socket.bind(from);
        socket.connect(to);
        return socket;
    }
}
