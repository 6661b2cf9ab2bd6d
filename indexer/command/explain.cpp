#include "indexer/command/explain.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/terminal/streams.hpp"
#include "common/text/terminal.hpp"
#include "common/time/civil.hpp"
#include "indexer/report/problems.hpp"

namespace dateline::indexer {

namespace {

std::string joined(const std::vector<std::string>& items) {
  std::string list;
  for (const auto& item : items) list += (list.empty() ? "" : "; ") + item;
  return list;
}

void print_field(std::string_view name, std::string_view value) {
  if (!value.empty()) terminal::write_output(fmt::format("{:<14}{}\n", name, value));
}

std::string date_of(const Article& article) {
  if (!article.published) return {};
  const auto& published = *article.published;
  return published.instant ? iso_instant(*published.instant) : iso_day(published.day);
}

void print_article(const Article& article) {
  print_field("id", article.id);
  print_field("url", article.url);
  print_field("title", article.title);
  print_field("published", date_of(article));
  print_field("source", article.source);
  print_field("authors", joined(article.authors));
  print_field("dateline", article.dateline);
  print_field("language", article.language);
  print_field("section", article.section);
  print_field("keywords", joined(article.keywords));
  print_field("people", joined(article.people));
  print_field("places", joined(article.places));
  print_field("organisations", joined(article.organisations));
  print_field("links", joined(article.links));
  print_field("version", article.version == 0 ? "" : std::to_string(article.version));
  std::string lacking;
  if (article.title.empty()) lacking += " title";
  if (!article.published) lacking += " date";
  if (article.body.empty()) lacking += " body";
  if (!lacking.empty()) terminal::write_output("It has no" + lacking + ".\n");
  terminal::write_output(fmt::format("body, {} bytes\n\n{}\n", article.body.size(), article.body));
}

}  // namespace

Exit explain(const command::Arguments& arguments, corpus::ReadOptions options) {
  if (arguments.words().size() != 1) throw UsageError("--explain takes one PATH");
  Problems problems;
  options.opened = [](const std::string& file, std::string_view format, const std::string& why) {
    terminal::write_output(text::safe_for_terminal(fmt::format("{}: read as {}: {}\n", file, format, why)));
  };
  corpus::Reader reader(arguments.words(), options, [&](const corpus::Problem& problem) { problems.add(problem); });
  const auto article = reader.next();
  terminal::flush_output();
  terminal::tell(problems.take_lines());
  if (!article) throw UnusableError("no article was read");
  terminal::write_output(fmt::format("The first article, line {}:\n\n", article->line));
  print_article(*article);
  terminal::flush_output();
  return Exit::done;
}

}  // namespace dateline::indexer
