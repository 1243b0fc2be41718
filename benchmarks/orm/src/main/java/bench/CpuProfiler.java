package bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** CPU time of the thread that works: steadier than time on a machine that others use, and without the server's share. */
public final class CpuProfiler implements InternalProfiler {
    @Override
    public String getDescription() {
        return "CPU time of the working thread";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

    @Override
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long times = result.getMetadata().getAllOps();
        return List.of(new ScalarResult("cpu", OrmBench.cpuNanos / 1000.0 / times, "us/op", AggregationPolicy.AVG));
    }
}
