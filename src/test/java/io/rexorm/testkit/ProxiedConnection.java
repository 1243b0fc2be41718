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
    private volatile boolean swallows;

    ProxiedConnection(FaultProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void start() throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        FaultProxy.daemon(() -> pass(client, server, this::isPassedOn));
        FaultProxy.daemon(() -> pass(server, client, answer -> !answersAreLost));
    }

    /** Resets both sides. */
    void cut() {
        proxy.forget(this);
        reset(client);
        reset(server);
    }

    private boolean isPassedOn(byte[] request) {
        FaultProxy.Fault fault = proxy.faultOf(request);
        answersAreLost |= fault == FaultProxy.Fault.LOSE_ANSWER;
        swallows |= fault == FaultProxy.Fault.SWALLOW;
        return fault != FaultProxy.Fault.LOSE_REQUEST;
    }

    private boolean isSwallowed() {
        return swallows || proxy.mode() == FaultProxy.Mode.BLACKHOLE;
    }

    private void pass(Socket from, Socket to, Predicate<byte[]> goesOn) {
        byte[] buffer = new byte[16_384];
        try {
            int count = from.getInputStream().read(buffer);
            while (count >= 0) {
                if (!isSwallowed() && !goesOn.test(Arrays.copyOf(buffer, count))) {
                    return;
                }
                if (!isSwallowed()) {
                    int allowed = proxy.allow(count);
                    to.getOutputStream().write(buffer, 0, allowed);
                    if (allowed < count) {
                        proxy.cutAll();
                        return;
                    }
                }
                count = from.getInputStream().read(buffer);
            }
        } catch (IOException e) {
            // Cut on one side; the other side follows.
        } finally {
            if (isSwallowed()) {
                reset(from);
            } else {
                cut();
            }
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
