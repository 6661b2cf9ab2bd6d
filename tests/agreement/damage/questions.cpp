#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <stdexcept>

#include "common/error.hpp"
#include "common/index/manifest.hpp"
#include "common/terminal/sink.hpp"
#include "indexer/command/open_engine.hpp"
#include "query/engine/engine.hpp"
#include "query/output/completion_writer.hpp"
#include "query/output/writer.hpp"
#include "query/search/completion.hpp"
#include "query/search/open_engine.hpp"
#include "query/search/session.hpp"
#include "tests/agreement/damage/damageable.hpp"

namespace dateline::damage {

namespace {

constexpr Day today = 16'100;

/// Leads standard output into a file without a name, until destroyed.
class CapturedOutput {
 public:
  CapturedOutput() : before_(::dup(STDOUT_FILENO)), file_(::memfd_create("output", 0)) {
    std::fflush(stdout);
    ::dup2(file_, STDOUT_FILENO);
  }
  ~CapturedOutput() {
    std::fflush(stdout);
    ::dup2(before_, STDOUT_FILENO);
    ::close(before_);
    ::close(file_);
  }
  CapturedOutput(const CapturedOutput&) = delete;
  CapturedOutput& operator=(const CapturedOutput&) = delete;

  [[nodiscard]] std::string text() const {
    std::string text(static_cast<std::size_t>(::lseek(file_, 0, SEEK_END)), '\0');
    if (::pread(file_, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
      throw std::runtime_error("the output cannot be read");
    return text;
  }

 private:
  int before_;
  int file_;
};

/// What `write` writes to a sink.
std::string written(const std::function<void(terminal::Sink&)>& write) {
  const CapturedOutput output;
  terminal::Sink sink;
  write(sink);
  sink.flush();
  return output.text();
}

struct Question {
  query::Selection selection;
  query::Presentation presentation;
};

Question question(std::string text, bool any = false) {
  Question question;
  question.selection.text = std::move(text);
  question.selection.any = any;
  return question;
}

std::vector<Question> searches() {
  std::vector<Question> all{
      question("minister"),
      question("harbour meeting climate", true),
      question("\"prime minister\""),
      question("\"the ministry's longest\""),
      question("petrov NEAR/5 met"),
      question("minist* OR geor?i* OR petrav~1"),
      question("title:ministers -title:climate"),
      question("harbuor ministr"),
  };
  const auto facets =
      query::parse_facets("person,official,role,country,source,author,section,keyword,language,day,month");
  auto everything = question("");
  everything.presentation.limit = query::no_limit;
  everything.presentation.sort = query::Sort::oldest;
  everything.presentation.facets = facets;
  all.push_back(everything);
  auto some = question("reval OR kerry");
  some.presentation.sort = query::Sort::newest;
  some.presentation.facets = facets;
  all.push_back(some);
  const std::vector<std::pair<std::string, std::string>> filters{{"person", "petrov"},  {"role", "foreign minister@ru"},
                                                                 {"country", "ge"},     {"since", "2013-10-20"},
                                                                 {"date", "none"},      {"mentions", "2014-03"},
                                                                 {"keyword", "ships7"}, {"source", "wire 3"},
                                                                 {"author", "ann lee"}, {"until", "2013-11"}};
  for (const auto& [name, value] : filters) {
    auto filtered = question("met");
    query::add_filter(filtered.selection, name, value);
    filtered.presentation.recency = 30;
    all.push_back(filtered);
  }
  return all;
}

std::string answer(query::Engine& engine, query::LazyDirectory& directory, const Question& question) {
  query::SearchSession session(engine, question.selection, question.presentation, today, &directory);
  auto text = written([&](terminal::Sink& sink) {
    const auto writer = query::jsonl_writer(sink, query::Fields::of_json());
    writer->begin(session.report());
    while (const auto hit = session.next()) writer->hit(*hit);
    writer->end(session.report());
  });
  text += written([&](terminal::Sink& sink) {
    const auto writer = query::csv_facet_writer(sink, query::Formulas::kept);
    writer->begin(session.report());
    writer->end(session.report());
  });
  return text + std::to_string(session.report().total);
}

std::string walk(const std::function<void(const query::Engine::Visitor&)>& visit) {
  std::string text;
  visit([&](std::string_view value, std::uint64_t articles) {
    text += fmt::format("{} {}\n", value, articles);
    return true;
  });
  return text;
}

std::string contents(const std::filesystem::path& index) {
  const auto settings = index::read_manifest(index);
  const auto found = indexer::engine_of(index, settings)->inspect();
  auto text = fmt::format("{} {} {} {}\n", found.counts.articles, found.counts.undated, found.from.value_or(0),
                          found.to.value_or(0));
  for (const auto values : found.facet_values) text += fmt::format("{} ", values);
  return text;
}

}  // namespace

std::vector<Answer> ask_everything(const std::filesystem::path& index) {
  std::vector<Answer> answers;
  const auto ask = [&](const std::function<std::string()>& question) {
    try {
      answers.push_back({question(), false});
    } catch (const UnusableError& error) {
      answers.push_back({error.what(), true});
    }
  };
  std::unique_ptr<query::Engine> engine;
  ask([&] {
    engine = query::open_engine(index);
    return std::string();
  });
  ask([&] { return contents(index); });
  if (engine == nullptr) return answers;
  query::LazyDirectory directory(index, [](const std::string& /*message*/) {});
  for (const auto& each : searches()) ask([&] { return answer(*engine, directory, each); });
  for (const auto facet : all_facets)
    ask([&] { return walk([&](const auto& visit) { engine->values(facet, "", visit); }); });
  ask([&] { return walk([&](const auto& visit) { engine->forms("", visit); }); });
  ask([&] {
    return written([&](terminal::Sink& sink) {
      query::write_completions(query::complete(*engine, directory, "min", 10), {"json"}, sink);
    });
  });
  for (const std::string id : {"f-20", "f-11", "f-299", "mer-0002", "nobody"})
    ask([&] {
      const auto document = engine->find(id);
      return document ? engine->record(*document).article.body : "none";
    });
  return answers;
}

}  // namespace dateline::damage
