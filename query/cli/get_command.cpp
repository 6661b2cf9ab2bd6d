#include <fmt/format.h>
#include <unistd.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "common/model/record.hpp"
#include "common/terminal/streams.hpp"
#include "common/text/lines.hpp"
#include "common/text/terminal.hpp"
#include "common/text/wrap.hpp"
#include "query/cli/commands.hpp"
#include "query/cli/messages.hpp"
#include "query/engine/engine.hpp"
#include "query/output/fields.hpp"
#include "query/output/json.hpp"
#include "query/search/open_engine.hpp"

namespace dateline::query::cli {

namespace {

std::string as_text(const Article& article) {
  std::string text;
  const auto line = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) text += fmt::format("{}: {}\n", name, value);
  };
  line("Id", article.id);
  line("Title", article.title);
  line("Published", !article.published           ? ""
                    : article.published->instant ? iso_instant(*article.published->instant)
                                                 : iso_day(article.published->day));
  line("Source", article.source);
  line("Author", fmt::format("{}", fmt::join(article.authors, "; ")));
  line("Section", article.section);
  line("Keywords", fmt::format("{}", fmt::join(article.keywords, "; ")));
  line("Url", article.url);
  text += "\n" + article.body + "\n";
  return text::safe_for_terminal(text);
}

/// As a terminal shows it. A file gets the article with its own lines.
std::string as_text(const Article& article, const terminal::Sink& out) {
  auto text = as_text(article);
  return out.on_terminal() ? text::wrapped_lines(text, out.columns()) : text;
}

/// Prints articles by id and counts the missing ones.
class Getter {
 public:
  Getter(Engine& engine, bool json, terminal::Sink& out) : engine_(engine), json_(json), out_(out) {}

  void get(const std::string& id) {
    const auto record = with_snapshot(engine_, [&]() -> std::optional<Record> {
      const auto document = engine_.find(id);
      if (!document) return std::nullopt;
      return engine_.record(*document);
    });
    if (!record) {
      ++missing_;
      terminal::tell(fmt::format("dateline-query: no such article: '{}'\n", id));
      return;
    }
    if (found_++ > 0 && !json_) out_.write("\n");
    out_.write(json_ ? to_line(to_json(*record)) + "\n" : as_text(record->article, out_));
  }

  [[nodiscard]] Exit status() const {
    if (missing_ == 0) return Exit::done;
    return found_ == 0 ? Exit::nothing_found : Exit::partial;
  }

 private:
  Engine& engine_;
  bool json_;
  terminal::Sink& out_;
  std::size_t found_ = 0;
  std::size_t missing_ = 0;
};

}  // namespace

Exit run_get(const Arguments& arguments, terminal::Sink& out) {
  if (arguments.words().empty()) throw UsageError("no id is given; - reads ids from standard input");
  const bool json = arguments.text("format") == "json";
  const auto engine = open_index(arguments);
  Getter getter(*engine, json, out);
  const bool typed = ::isatty(STDIN_FILENO) == 1;  // then each id is answered at once, and no pager takes the keyboard
  for (const auto& id : arguments.words()) {
    if (id != "-") {
      getter.get(id);
      continue;
    }
    text::for_each_line(std::cin, [&](const std::string& line, std::uint64_t) {
      if (!line.empty()) getter.get(line);
      if (typed) out.flush();
    });
    terminal::require_input_was_read();
  }
  return getter.status();
}

}  // namespace dateline::query::cli
