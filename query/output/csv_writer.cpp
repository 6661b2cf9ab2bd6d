#include <nlohmann/json.hpp>
#include <utility>

#include "query/output/csv.hpp"
#include "query/output/json.hpp"
#include "query/output/writer.hpp"

namespace dateline::query {

namespace {

using Json = nlohmann::ordered_json;

/// The text of a cell. The elements of a list are joined by "; "; of people it shows the name, of snippets the text.
std::string cell_of(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_array()) return value.dump();
  std::string cell;
  for (const auto& element : value) {
    const auto& shown = element.is_object() ? element.at(element.contains("name") ? "name" : "text") : element;
    cell.append(cell.empty() ? "" : "; ").append(shown.get<std::string>());
  }
  return cell;
}

class CsvWriter final : public SearchWriter {
 public:
  CsvWriter(terminal::Sink& sink, Fields fields, Formulas formulas)
      : sink_(sink), fields_(std::move(fields)), formulas_(formulas) {}

  void begin(const SearchReport&) override {
    sink_.write(csv_row(std::vector<std::string>(fields_.names().begin(), fields_.names().end())));
  }

  void hit(const HitView& hit) override {
    std::vector<std::string> cells;
    for (const auto name : fields_.names()) cells.push_back(cell_of(field_value(name, hit)));
    sink_.write(csv_row(cells, formulas_));
  }

  void end(const SearchReport&) override {}

 private:
  terminal::Sink& sink_;
  Fields fields_;
  Formulas formulas_;
};

class CsvFacetWriter final : public SearchWriter {
 public:
  CsvFacetWriter(terminal::Sink& sink, Formulas formulas) : sink_(sink), formulas_(formulas) {}
  void begin(const SearchReport&) override { write({"facet", "value", "label", "count"}); }
  void hit(const HitView&) override {}
  void end(const SearchReport& report) override {
    for (const auto& facet : report.facets)
      for (const auto& [value, label, role, count] : facet.values)
        write({facet.name, value, label, std::to_string(count)});
  }

 private:
  void write(const std::vector<std::string>& cells) { sink_.write(csv_row(cells, formulas_)); }

  terminal::Sink& sink_;
  Formulas formulas_;
};

}  // namespace

std::unique_ptr<SearchWriter> csv_writer(terminal::Sink& sink, Fields fields, Formulas formulas) {
  return std::make_unique<CsvWriter>(sink, std::move(fields), formulas);
}
std::unique_ptr<SearchWriter> csv_facet_writer(terminal::Sink& sink, Formulas formulas) {
  return std::make_unique<CsvFacetWriter>(sink, formulas);
}

}  // namespace dateline::query
