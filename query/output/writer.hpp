#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "query/output/fields.hpp"
#include "query/output/sink.hpp"
#include "query/search/report.hpp"

namespace dateline::query {

/// Writes one search's answer: begin, each hit in order, end.
class SearchWriter {
 public:
  virtual ~SearchWriter() = default;
  virtual void begin(const SearchReport& report) = 0;
  virtual void hit(const HitView& hit) = 0;
  virtual void end(const SearchReport& report) = 0;
};

/// For people: hits as paragraphs, facets as tables, the query as it was understood.
[[nodiscard]] std::unique_ptr<SearchWriter> text_writer(Sink& sink);
/// One object.
[[nodiscard]] std::unique_ptr<SearchWriter> json_writer(Sink& sink, Fields fields);
/// One hit a line.
[[nodiscard]] std::unique_ptr<SearchWriter> jsonl_writer(Sink& sink, Fields fields);
/// A header, then one hit a row; lists are joined by "; ".
[[nodiscard]] std::unique_ptr<SearchWriter> csv_writer(Sink& sink, Fields fields);
/// One facet value a line: {facet, value, label, count}.
[[nodiscard]] std::unique_ptr<SearchWriter> jsonl_facet_writer(Sink& sink);
/// A header, then rows facet,value,label,count.
[[nodiscard]] std::unique_ptr<SearchWriter> csv_facet_writer(Sink& sink);

}  // namespace dateline::query
