import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Puts queries to the engine, shared out among threads, and keeps the least time of each. */
class Measurement {
  private static final int WARM_QUERIES = 10_000; // the virtual machine compiles what runs often
  private static final int WARM_PASSES = 3;

  interface Query {
    /** Answers one query and says how many articles it found. */
    long run(String stems) throws IOException;
  }

  private final List<String> queries;
  private final Query query;
  private final int threads;
  private final double[] us;
  private final long[] totals;

  Measurement(List<String> queries, int threads, Query query) {
    this.queries = queries;
    this.threads = threads;
    this.query = query;
    us = new double[queries.size()];
    totals = new long[queries.size()];
  }

  /**
   * To warm up, at least 3 times, and until 10,000 queries are answered or `seconds` are over; then `repeat` times or
   * until `seconds` are over.
   */
  String run(int repeat, double seconds) throws IOException {
    double took = 0;
    for (int i = 0; i < WARM_PASSES || (i * queries.size() < WARM_QUERIES && took < seconds); ++i) took += pass();
    Arrays.fill(us, Double.POSITIVE_INFINITY);
    took = 0;
    int passes = 0;
    for (; passes == 0 || (passes < repeat && took < seconds); ++passes) took += pass();
    var times = new StringJoiner(", ");
    for (var time : us) times.add(String.format(Locale.ROOT, "%.3f", time));
    var counts = new StringJoiner(", ");
    for (var total : totals) counts.add(Long.toString(total));
    return String.format(Locale.ROOT, "{\"per_s\": %f, \"us\": [%s], \"totals\": [%s]}", queries.size() * passes / took,
        times, counts);
  }

  private double pass() throws IOException {
    var next = new AtomicInteger();
    var failure = new AtomicReference<IOException>();
    Runnable work = () -> {
      try {
        for (int i; (i = next.getAndIncrement()) < queries.size(); ) {
          long start = System.nanoTime();
          totals[i] = query.run(queries.get(i));
          us[i] = Math.min(us[i], (System.nanoTime() - start) / 1e3);
        }
      } catch (IOException e) {
        failure.set(e);
      }
    };
    long start = System.nanoTime();
    var others = new ArrayList<Thread>();
    for (int i = 1; i < threads; ++i) others.add(Thread.ofPlatform().start(work));
    work.run();
    try {
      for (var other : others) other.join();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    if (failure.get() != null) throw failure.get();
    return (System.nanoTime() - start) / 1e9;
  }
}
