import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.Version;

/** Answers the requests of benchmarks/compare: see benchmarks/README.md. */
public class Adapter {
  private static String answer(Request request) throws Exception {
    return switch (request.verb()) {
      case "describe" ->
          "{\"name\": \"Lucene\", \"version\": \"" + Version.LATEST + "\", \"stores\": [\"fast\", \"best\"], \"writers\": 2}";
      case "build" -> Build.run(request);
      case "query" -> new Search(request).run();
      default -> throw new IllegalArgumentException("unknown request " + request.verb());
    };
  }

  public static void main(String[] arguments) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null; ) System.out.println(answer(new Request(line)));
  }
}
