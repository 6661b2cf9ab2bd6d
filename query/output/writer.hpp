#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "common/terminal/sink.hpp"
#include "query/output/csv.hpp"
#include "query/output/fields.hpp"
#include "query/search/report.hpp"

namespace dateline::query {

/// Writes the answer of one search. Precondition: call begin(), then hit() for each hit in order, then end(), with the
/// same report. All calls throw as Sink::write(). Not thread-safe.
class SearchWriter {
 public:
  virtual ~SearchWriter() = default;
  virtual void begin(const SearchReport& report) = 0;
  virtual void hit(const HitView& hit) = 0;
  virtual void end(const SearchReport& report) = 0;
};

// The writers refer to the sink, which must outlive them.

/// For reading: the query as it was understood, hits as paragraphs, facets as tables.
[[nodiscard]] std::unique_ptr<SearchWriter> text_writer(terminal::Sink& sink);
/// One JSON object.
[[nodiscard]] std::unique_ptr<SearchWriter> json_writer(terminal::Sink& sink, Fields fields);
/// One hit a line, as a JSON object.
[[nodiscard]] std::unique_ptr<SearchWriter> jsonl_writer(terminal::Sink& sink, Fields fields);
/// CSV: a header, then one row for each hit. Lists are joined by "; ".
[[nodiscard]] std::unique_ptr<SearchWriter> csv_writer(terminal::Sink& sink, Fields fields, Formulas formulas);
/// One facet value a line, as a JSON object {facet, value, label, count}. Writes no hits.
[[nodiscard]] std::unique_ptr<SearchWriter> jsonl_facet_writer(terminal::Sink& sink);
/// CSV: a header, then one row facet,value,label,count for each facet value. Writes no hits.
[[nodiscard]] std::unique_ptr<SearchWriter> csv_facet_writer(terminal::Sink& sink, Formulas formulas);

}  // namespace dateline::query
