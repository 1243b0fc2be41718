package io.rexorm.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

class KeepAliveSocketsTest {
    @Test
    void asksWithinHalfAMinuteWhetherTheOtherSideIsThere() throws Exception {
        try (Socket socket = new KeepAliveSockets().createSocket()) {
            assumeTrue(
                    socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE),
                    "this system does not let it be set");
            int idle = socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE);
            int interval = socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL);
            int probes = socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT);
            assertThat(idle + interval * probes).isEqualTo(30);
        }
    }

    @Test
    void connects() throws Exception {
        InetAddress host = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 2, host);
                Socket socket = new KeepAliveSockets().createSocket(host, server.getLocalPort());
                Socket from = new KeepAliveSockets().createSocket(host, server.getLocalPort(), host, 0)) {
            assertThat(socket.isConnected()).isTrue();
            assertThat(from.isConnected()).isTrue();
        }
    }
}
