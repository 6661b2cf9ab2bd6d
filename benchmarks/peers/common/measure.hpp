#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <functional>
#include <limits>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "benchmarks/peers/common/request.hpp"

namespace peers {

using Clock = std::chrono::steady_clock;

inline double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// A document of the file that a build request names.
struct Document {
  std::string id, day, month;
  std::vector<std::string> countries, people;
  std::string stems, text;
};

/// Calls add(document) for each line of the file.
template <typename Add>
void for_each_document(const std::string& file, Add add) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be opened");
  for (std::string line; std::getline(in, line);) {
    auto fields = split(line, '\t');
    fields.resize(7);
    add(Document{fields[0], fields[1], fields[2], split(fields[3], ' '), split(fields[4], ' '), fields[5], fields[6]});
  }
}

/// The words of each query, stemmed: the second column of a file of queries.
inline std::vector<std::string> read_queries(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be opened");
  std::vector<std::string> queries;
  for (std::string line; std::getline(in, line);) queries.push_back(line.substr(line.find('\t') + 1));
  return queries;
}

/// Answers one query and says how many articles it found.
using Search = std::function<std::size_t(const std::string& stems)>;

/// Puts queries to the engine, shared out among as many threads as there are searches, and keeps the least time of
/// each.
class Measurement {
 public:
  explicit Measurement(std::vector<std::string> queries)
      : queries_(std::move(queries)), us_(queries_.size()), totals_(queries_.size()) {}

  /// Once to warm up, then `repeat` times or until `seconds` are over. Returns the answer to a query request.
  std::string run(const std::vector<Search>& searches, int repeat, double seconds) {
    pass(searches);
    std::fill(us_.begin(), us_.end(), std::numeric_limits<double>::infinity());
    double took = 0;
    int passes = 0;
    for (; passes == 0 || (passes < repeat && took < seconds); ++passes) took += pass(searches);
    std::ostringstream json;
    json << "{\"per_s\": " << static_cast<double>(queries_.size()) * passes / took << ", \"us\": [" << joined(us_)
         << "], \"totals\": [" << joined(totals_) << "]}";
    return json.str();
  }

 private:
  double pass(const std::vector<Search>& searches) {
    std::atomic<std::size_t> next = 0;
    const auto begun = Clock::now();
    {
      std::vector<std::jthread> threads;
      for (const auto& search : searches)
        threads.emplace_back([&] {
          for (auto i = next++; i < queries_.size(); i = next++) {
            const auto start = Clock::now();
            totals_[i] = search(queries_[i]);
            us_[i] = std::min(us_[i], seconds_since(start) * 1e6);
          }
        });
    }
    return seconds_since(begun);
  }

  template <typename T>
  static std::string joined(const std::vector<T>& values) {
    std::ostringstream out;
    for (std::size_t i = 0; i < values.size(); ++i) out << (i > 0 ? ", " : "") << values[i];
    return out.str();
  }

  std::vector<std::string> queries_;
  std::vector<double> us_;
  std::vector<std::size_t> totals_;
};

/// The value of a filter "FIELD:VALUE", if it is of this field.
inline std::string filter_value(const Request& request, const std::string& field) {
  const auto& filter = request["filter"];
  return filter.starts_with(field + ':') ? filter.substr(field.size() + 1) : "";
}

}  // namespace peers
