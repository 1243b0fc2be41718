package io.rexorm.testkit;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.function.Predicate;

/** One client's connection through a {@link FaultProxy}, with a thread for each direction. */
final class ProxiedConnection {
    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private volatile boolean answersAreLost;

    ProxiedConnection(FaultProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void start() throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        FaultProxy.daemon(() -> pass(client, server, this::noteRequest));
        FaultProxy.daemon(() -> pass(server, client, answer -> !answersAreLost));
    }

    /** Resets both sides. */
    void cut() {
        proxy.forget(this);
        reset(client);
        reset(server);
    }

    private boolean noteRequest(byte[] request) {
        if (proxy.losesAnswerTo(request)) {
            answersAreLost = true;
        }
        return true;
    }

    private void pass(Socket from, Socket to, Predicate<byte[]> goesOn) {
        byte[] buffer = new byte[16_384];
        try {
            int count = from.getInputStream().read(buffer);
            while (count >= 0) {
                boolean swallowed = proxy.mode() == FaultProxy.Mode.BLACKHOLE;
                if (!swallowed && !goesOn.test(Arrays.copyOf(buffer, count))) {
                    return;
                }
                if (!swallowed) {
                    to.getOutputStream().write(buffer, 0, count);
                }
                count = from.getInputStream().read(buffer);
            }
        } catch (IOException e) {
            // Cut on one side; the other side follows.
        } finally {
            cut();
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is closed already.
        }
    }
}
