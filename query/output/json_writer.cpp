#include <nlohmann/json.hpp>
#include <utility>

#include "query/output/json.hpp"
#include "query/output/writer.hpp"

namespace dateline::query {

namespace {

using Json = nlohmann::ordered_json;

Json role_or_null(const std::optional<Role>& role) { return role ? Json(role->text) : Json(nullptr); }

Json to_json(const std::vector<FoundPerson>& people) {
  Json list = Json::array();
  for (const auto& person : people) {
    list.push_back({{"asked", person.asked},
                    {"key", person.key},
                    {"name", person.name},
                    {"role", role_or_null(person.role)},
                    {"count", person.articles}});
    if (!person.joined.empty()) list.back()["joined"] = person.joined;
  }
  return list;
}

Json unknown_in(const Understood& query) {
  Json list = Json::array();
  for (const auto& person : query.people.unknown)
    list.push_back({{"field", name_of(person.facet)}, {"asked", person.asked}, {"nearest", person.nearest}});
  for (const auto& [facet, asked, nearest] : query.unknown)
    list.push_back({{"field", name_of(facet)}, {"asked", asked}, {"nearest", nearest}});
  return list;
}

/// notes and unknown are there only if they have elements.
Json to_json(const Understood& query) {
  Json json{{"text", query.text}, {"parsed", query.parsed}, {"people", to_json(query.people.searched)}};
  if (!query.notes.empty()) json["notes"] = query.notes;
  if (auto unknown = unknown_in(query); !unknown.empty()) json["unknown"] = std::move(unknown);
  return json;
}

Json to_json(const FacetReport& facet) {
  Json values = Json::array();
  for (const auto& [value, label, role, count] : facet.values) {
    values.push_back({{"value", value}, {"label", label}, {"count", count}});
    if (role) values.back()["role"] = role->text;
  }
  Json json{{"values", std::move(values)}, {facet.dates ? "undated" : "missing", facet.missing}};
  if (facet.distinct) json["distinct"] = *facet.distinct;
  return json;
}

Json to_json(const std::vector<FacetReport>& facets) {
  Json json = Json::object();
  for (const auto& facet : facets) json[facet.name] = to_json(facet);
  return json;
}

/// Writes the object piece by piece, so that an export is never held in memory as a whole.
class JsonWriter final : public SearchWriter {
 public:
  JsonWriter(terminal::Sink& sink, Fields fields) : sink_(sink), fields_(std::move(fields)) {}

  void begin(const SearchReport& report) override {
    const Json head{{"format_version", json_format_version},
                    {"query", to_json(report.query)},
                    {"total", report.exact_total ? Json(report.total) : Json(nullptr)},
                    {"undated", report.exact_total ? Json(report.undated) : Json(nullptr)}};
    std::string open = to_line(head);
    open.pop_back();
    sink_.write(open + ",\"hits\":[");
  }

  void hit(const HitView& hit) override {
    sink_.write((first_ ? "\n" : ",\n") + to_line(query::to_json(hit, fields_)));
    first_ = false;
  }

  void end(const SearchReport& report) override {
    const Json tail{{"facets", to_json(report.facets)},
                    {"suggestion", report.suggestion ? Json(*report.suggestion) : Json(nullptr)},
                    {"took_us", report.took_us}};
    sink_.write((first_ ? "]," : "\n],") + to_line(tail).substr(1) + "\n");
  }

 private:
  terminal::Sink& sink_;
  Fields fields_;
  bool first_ = true;
};

class JsonLinesWriter final : public SearchWriter {
 public:
  JsonLinesWriter(terminal::Sink& sink, Fields fields) : sink_(sink), fields_(std::move(fields)) {}
  void begin(const SearchReport&) override {}
  void hit(const HitView& hit) override { sink_.write(to_line(query::to_json(hit, fields_)) + "\n"); }
  void end(const SearchReport&) override {}

 private:
  terminal::Sink& sink_;
  Fields fields_;
};

class JsonLinesFacetWriter final : public SearchWriter {
 public:
  explicit JsonLinesFacetWriter(terminal::Sink& sink) : sink_(sink) {}
  void begin(const SearchReport&) override {}
  void hit(const HitView&) override {}
  void end(const SearchReport& report) override {
    for (const auto& facet : report.facets)
      for (const auto& value : facet.values)
        sink_.write(
            to_line({{"facet", facet.name}, {"value", value.value}, {"label", value.label}, {"count", value.count}}) +
            "\n");
  }

 private:
  terminal::Sink& sink_;
};

}  // namespace

std::unique_ptr<SearchWriter> json_writer(terminal::Sink& sink, Fields fields) {
  return std::make_unique<JsonWriter>(sink, std::move(fields));
}
std::unique_ptr<SearchWriter> jsonl_writer(terminal::Sink& sink, Fields fields) {
  return std::make_unique<JsonLinesWriter>(sink, std::move(fields));
}
std::unique_ptr<SearchWriter> jsonl_facet_writer(terminal::Sink& sink) {
  return std::make_unique<JsonLinesFacetWriter>(sink);
}

}  // namespace dateline::query
