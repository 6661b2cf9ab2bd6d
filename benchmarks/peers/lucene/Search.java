import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;

/** Puts the queries of a request to an index. */
class Search {
  private static final int STOP_EARLY = 1; // Lucene need not count more matches than this

  private final Request request;
  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState facets;
  private final String matching;
  private final int top;
  private final boolean exact;
  private final Term filter;
  private final Sort newest;

  Search(Request request) throws IOException {
    this.request = request;
    var reader = DirectoryReader.open(new MMapDirectory(Path.of(request.text("index"))));
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
    searcher.setQueryCache(null); // the same queries are repeated: a cache would answer them
    matching = request.text("match");
    top = request.number("top");
    exact = request.is("total", "exact");
    newest = request.is("sort", "date")
        ? new Sort(LongField.newSortField(Fields.DAY, true, SortedNumericSelector.Type.MIN)) : null;
    facets = request.is("facets", "1") ? new DefaultSortedSetDocValuesReaderState(reader, Fields.facets()) : null;
    var parts = request.text("filter").split(":", 2);
    filter = parts.length == 2 ? new Term(Fields.term(parts[0]), parts[1]) : null;
  }

  private static Query word(String stem) {
    return new TermQuery(new Term(Fields.WORDS, stem));
  }

  private static Query words(String stems, BooleanClause.Occur occur) {
    var words = stems.split(" ");
    if (words.length == 1) return word(words[0]);
    var query = new BooleanQuery.Builder();
    for (var word : words) query.add(word(word), occur);
    return query.build();
  }

  private Query query(String stems) {
    var query = switch (matching) {
      case "phrase" -> new PhraseQuery(Fields.WORDS, stems.split(" "));
      case "prefix" -> new PrefixQuery(new Term(Fields.WORDS, stems));
      case "fuzzy" -> new FuzzyQuery(new Term(Fields.WORDS, stems), 1);
      case "all" -> words(stems, BooleanClause.Occur.MUST);
      default -> words(stems, BooleanClause.Occur.SHOULD);
    };
    if (filter == null) return query;
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.MUST)
        .add(new TermQuery(filter), BooleanClause.Occur.FILTER)
        .build();
  }

  private long withFacets(Query query) throws IOException {
    var found = FacetsCollectorManager.search(searcher, query, top, new FacetsCollectorManager());
    var counts = new SortedSetDocValuesFacetCounts(facets, found.facetsCollector());
    counts.getTopChildren(10, "person");
    counts.getTopChildren(10, "country");
    counts.getTopChildren(1000, "month");
    return found.topDocs().totalHits.value();
  }

  private long search(String stems) throws IOException {
    var query = query(stems);
    if (top == 0) return searcher.count(query);
    if (facets != null) return withFacets(query);
    if (newest != null)
      return searcher.search(query, new TopFieldCollectorManager(newest, top, null, STOP_EARLY)).scoreDocs.length;
    int threshold = exact ? Integer.MAX_VALUE : STOP_EARLY;
    var found = searcher.search(query, new TopScoreDocCollectorManager(top, null, threshold));
    return exact ? found.totalHits.value() : found.scoreDocs.length;
  }

  String run() throws IOException {
    var queries = Files.readAllLines(Path.of(request.text("queries"))).stream()
        .map(line -> line.substring(line.indexOf('\t') + 1))
        .toList();
    return new Measurement(queries, request.number("threads"), this::search)
        .run(request.number("repeat"), request.number("seconds"));
  }
}
