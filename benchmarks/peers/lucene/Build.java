import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Makes an index as a request says. */
class Build {
  private static final double WRITER_MEGABYTES = 256;

  /** Lucene's own analysis of English, but without stop words: Dateline keeps them. */
  private static Analyzer english() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        var words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
        return new TokenStreamComponents(source, new SnowballFilter(words, new EnglishStemmer()));
      }
    };
  }

  private interface LineUser {
    void use(String line) throws IOException;
  }

  /** The lines that begin in one of `parts` stretches of the file. */
  private static void lines(String file, int part, int parts, LineUser user) throws IOException {
    long size = Files.size(Path.of(file)), from = size * part / parts, to = size * (part + 1) / parts;
    try (var in = new FileInputStream(file)) {
      long at = Math.max(from - 1, 0); // the byte before tells whether a line begins at `from`
      in.getChannel().position(at);
      var stream = new BufferedInputStream(in, 1 << 16);
      var line = new ByteArrayOutputStream();
      boolean inside = from == 0;
      for (int c; (c = stream.read()) >= 0; ) {
        ++at;
        if (c != '\n') {
          if (inside) line.write(c);
          continue;
        }
        if (inside) user.use(line.toString(StandardCharsets.UTF_8));
        line.reset();
        inside = true;
        if (at >= to) return;
      }
    }
  }

  private static void addDocuments(IndexWriter writer, Request request) throws Exception {
    int threads = request.number("threads");
    var pool = Executors.newFixedThreadPool(threads);
    var jobs = new ArrayList<Future<?>>();
    for (int i = 0; i < threads; ++i) {
      int part = i;
      Callable<Void> job = () -> {
        var facets = Fields.facets();
        lines(request.text("documents"), part, threads,
            line -> writer.addDocument(Fields.document(line, request.text("content"), facets)));
        return null;
      };
      jobs.add(pool.submit(job));
    }
    for (var job : jobs) job.get();
    pool.shutdown();
    writer.commit();
  }

  /** Bytes by part, as JSON. Terms of facets are among the words. */
  private static String parts(Path index) throws IOException {
    var bytes = new TreeMap<String, Long>();
    try (var files = Files.list(index)) {
      for (var file : (Iterable<Path>) files::iterator) {
        var name = file.getFileName().toString();
        var part = name.matches(".*\\.fd[tmx]") ? "text" : name.matches(".*\\.(dv[dm]|kd[dim])") ? "facets" : "words";
        bytes.merge(part, Files.size(file), Long::sum);
      }
    }
    var json = new ArrayList<String>();
    bytes.forEach((part, size) -> json.add("\"" + part + "\": " + size));
    return "{" + String.join(", ", json) + "}";
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  static String run(Request request) throws Exception {
    var best = request.is("store", "best");
    var config = new IndexWriterConfig(request.is("content", "text") ? english() : new WhitespaceAnalyzer());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(WRITER_MEGABYTES);
    config.setUseCompoundFile(false); // so that files tell the parts apart
    config.setCodec(new Lucene104Codec(best ? Lucene104Codec.Mode.BEST_COMPRESSION : Lucene104Codec.Mode.BEST_SPEED));
    config.setSimilarity(new BM25Similarity(1.2f, 0.75f));
    var index = Path.of(request.text("index"));
    double built, merged = 0;
    try (var directory = new MMapDirectory(index); var writer = new IndexWriter(directory, config)) {
      long start = System.nanoTime();
      addDocuments(writer, request);
      built = seconds(start);
      if (request.is("merge", "1")) {
        start = System.nanoTime();
        writer.forceMerge(1);
        writer.commit();
        merged = seconds(start);
      }
    }
    return String.format(Locale.ROOT, "{\"build_s\": %f, \"merge_s\": %f, \"parts\": %s}", built, merged, parts(index));
  }
}
