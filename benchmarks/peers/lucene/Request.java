import java.util.HashMap;
import java.util.Map;

/** A verb and named values, between tabs. */
class Request {
  private final String verb;
  private final Map<String, String> values = new HashMap<>();

  Request(String line) {
    var words = line.split("\t");
    verb = words[0];
    for (var word : words) {
      int equals = word.indexOf('=');
      if (equals > 0) values.put(word.substring(0, equals), word.substring(equals + 1));
    }
  }

  String verb() {
    return verb;
  }

  /** Throws IllegalArgumentException if the request has no such value. */
  String text(String name) {
    var value = values.get(name);
    if (value == null) throw new IllegalArgumentException("the request has no " + name);
    return value;
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  boolean is(String name, String value) {
    return text(name).equals(value);
  }
}
