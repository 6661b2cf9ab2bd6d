import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;

/** The fields of an article, which building and searching agree on. */
class Fields {
  static final String WORDS = "words";
  static final String DAY = "day";

  static FacetsConfig facets() {
    var config = new FacetsConfig();
    config.setMultiValued("person", true);
    config.setMultiValued("country", true);
    return config;
  }

  /** The field of the terms of a facet, by which articles are filtered. */
  static String term(String facet) {
    return facet + "_term";
  }

  private static void addFacet(Document document, String facet, String value) {
    if (value.isEmpty()) return;
    document.add(new StringField(term(facet), value, Field.Store.NO));
    document.add(new SortedSetDocValuesFacetField(facet, value));
  }

  /** The document of a line of the file of documents. */
  static Document document(String line, String content, FacetsConfig config) throws IOException {
    var column = line.split("\t", -1);
    String stems = column[5], text = column[6];
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    var document = new Document();
    document.add(new Field(WORDS, content.equals("text") ? text : stems, type));
    if (!content.equals("words")) document.add(new StoredField("text", text));
    if (!content.equals("all")) return document;
    document.add(new StringField("id", column[0], Field.Store.YES));
    document.add(new LongField(DAY, column[1].isEmpty() ? 0 : Long.parseLong(column[1]), Field.Store.NO));
    addFacet(document, "month", column[2]);
    for (var country : column[3].split(" ")) addFacet(document, "country", country);
    for (var person : column[4].split(" ")) addFacet(document, "person", person);
    return config.build(document);
  }
}
