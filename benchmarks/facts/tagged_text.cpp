#include "benchmarks/facts/tagged_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <string_view>

#include "benchmarks/facts/gum_text.hpp"
#include "benchmarks/facts/untokenizer.hpp"
#include "common/error.hpp"
#include "common/text/lines.hpp"

namespace dateline::bench {

namespace {

struct TaggedToken {
  std::string token;
  std::string tag;
};

struct Sentence {
  std::string written;  ///< the original text, from a "# text =" comment; empty if there is none
  std::vector<TaggedToken> tokens;
};

using Document = std::vector<Sentence>;

/// The fields of a line, separated by tabs, or by runs of spaces if the line has no tab.
std::vector<std::string> split(const std::string& line) {
  const std::string_view separators = line.find('\t') != std::string::npos ? "\t" : " ";
  std::vector<std::string> fields;
  for (std::size_t start = 0; start < line.size();) {
    const auto end = std::min(line.find_first_of(separators, start), line.size());
    if (end > start) fields.push_back(line.substr(start, end - start));
    start = end + 1;
  }
  return fields;
}

bool is_number(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Whether the line is a comment "# key = value". A lone "#" is a token.
bool is_comment(const std::string& line) { return line.starts_with("# ") && line.find(" = ") != std::string::npos; }

/// Collects lines into documents of sentences.
class ColumnReader {
 public:
  void read(const std::string& line) {
    constexpr std::string_view text_comment = "# text = ";
    if (line.starts_with("-DOCSTART-") || line.starts_with("# newdoc")) {
      documents_.emplace_back();
    } else if (line.starts_with(text_comment)) {
      sentence().written = line.substr(text_comment.size());
    } else if (line.find_first_not_of(" \t") == std::string::npos) {
      ended_ = true;
    } else if (!is_comment(line)) {
      read_token(line);
    }
  }

  std::vector<Document> take() { return std::move(documents_); }

 private:
  void read_token(const std::string& line) {
    const auto fields = split(line);
    if (fields.size() < 2) throw std::runtime_error("a token without a tag");
    const bool numbered = fields.size() > 2 && is_number(fields[0]);
    sentence().tokens.push_back({fields[numbered ? 1 : 0], numbered ? fields[2] : fields.back()});
  }

  Sentence& sentence() {
    if (documents_.empty()) documents_.emplace_back();
    auto& document = documents_.back();
    if (ended_ || document.empty()) document.emplace_back();
    ended_ = false;
    return document.back();
  }

  std::vector<Document> documents_;
  bool ended_ = false;
};

/// Whether the corpus splits words at hyphens: it has more hyphen tokens than tokens with a hyphen inside.
bool has_hyphen_tokens(const std::vector<Document>& documents) {
  std::size_t lone = 0;
  std::size_t within = 0;
  for (const auto& document : documents)
    for (const auto& sentence : document)
      for (const auto& [token, tag] : sentence.tokens) {
        if (token == "-")
          ++lone;
        else if (token.find('-') != std::string::npos)
          ++within;
      }
  return lone > within;
}

/// Whether a tag marks a token as part of a person's name, and whether a new name begins at the token.
struct PersonTag {
  bool person;
  bool begins;
};

PersonTag parse_tag(std::string_view tag) {
  const bool prefixed = tag.size() > 2 && tag[1] == '-';
  const auto type = tag.substr(prefixed ? 2 : 0);
  const bool person = type == "PER" || type == "Person" || type == "PERSON";
  return {person, person && prefixed && tag[0] == 'B'};
}

/// Appends a sentence and returns the positions of its tokens. Uses the original text if it contains all tokens in
/// order; otherwise guesses the spacing.
std::vector<Span> add_sentence(Untokenizer& out, const Sentence& sentence) {
  std::vector<std::size_t> places;
  std::size_t from = 0;
  for (const auto& [token, tag] : sentence.tokens) {
    const auto place = sentence.written.find(token, from);
    if (place == std::string::npos) break;
    places.push_back(place);
    from = place + token.size();
  }
  const bool aligned = places.size() == sentence.tokens.size();
  std::vector<Span> spans;
  from = 0;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const auto& token = sentence.tokens[i].token;
    const auto between = aligned ? std::string_view(sentence.written).substr(from, places[i] - from) : "";
    spans.push_back(aligned ? out.add_written(between, token) : out.add(token));
    if (aligned) from = places[i] + token.size();
  }
  out.end_sentence();
  return spans;
}

TaggedText put_together(const Document& document, bool hyphens_are_tokens) {
  Untokenizer out(hyphens_are_tokens);
  std::vector<Span> people;
  for (const auto& sentence : document) {
    const auto spans = add_sentence(out, sentence);
    bool inside = false;
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const auto [person, begins] = parse_tag(sentence.tokens[i].tag);
      if (person && inside && !begins)
        people.back().end = spans[i].end;
      else if (person)
        people.push_back(spans[i]);
      inside = person;
    }
  }
  return {out.text(), std::move(people)};
}

}  // namespace

std::vector<TaggedText> read_tagged(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw UnusableError(fmt::format("{}: cannot be opened", file));
  if (std::string header; std::getline(in, header) && is_gum(header)) {
    try {
      return {read_gum(in)};
    } catch (const std::runtime_error& error) {
      throw UnusableError(fmt::format("{}:{}", file, error.what()));
    }
  }
  in.clear();
  in.seekg(0);
  ColumnReader reader;
  text::for_each_line(in, [&](const std::string& line, std::uint64_t number) {
    try {
      reader.read(line);
    } catch (const std::runtime_error& error) {
      throw UnusableError(fmt::format("{}:{}: {}", file, number, error.what()));
    }
  });
  const auto documents = reader.take();
  const bool hyphens_are_tokens = has_hyphen_tokens(documents);
  std::vector<TaggedText> texts;
  for (const auto& document : documents)
    if (!document.empty()) texts.push_back(put_together(document, hyphens_are_tokens));
  return texts;
}

}  // namespace dateline::bench
