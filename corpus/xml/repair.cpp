#include "corpus/xml/repair.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <vector>

#include "common/facts/text/steps.hpp"
#include "corpus/text/markup.hpp"

namespace dateline::corpus::xml {
namespace {

constexpr std::array<std::string_view, 5> entities_of_xml{"amp", "lt", "gt", "quot", "apos"};

/// The characters of `&name;`; the entity itself if HTML has none of that name.
std::string characters(std::string_view entity) {
  thread_local std::map<std::string, std::string, std::less<>> known;
  if (const auto found = known.find(entity); found != known.end()) return found->second;
  if (known.size() > 4096) known.clear();
  std::string decoded = text::without_markup(std::string(entity));
  if (decoded.empty()) decoded = " ";  // a space that is trimmed, such as &nbsp;
  if (decoded.find_first_of("<&") != std::string::npos) decoded = entity;
  known.emplace(entity, decoded);
  return decoded;
}

/// The size of the entity at the start of the text if it may be one of HTML's, otherwise 0.
std::size_t size_of_entity(std::string_view text) {
  constexpr std::size_t longest = 34;
  const std::size_t end = text.substr(0, longest).find(';');
  if (end == std::string_view::npos || end < 3 || text[1] == '#') return 0;
  const std::string_view name = text.substr(1, end - 1);
  if (std::find(entities_of_xml.begin(), entities_of_xml.end(), name) != entities_of_xml.end()) return 0;
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
  return plain ? end + 1 : 0;
}

/// Builds well-formed XML from the tags of a damaged text.
class Repair {
 public:
  explicit Repair(std::string_view xml) : xml_(xml) { out_.reserve(xml.size() + xml.size() / 8); }

  std::string run() {
    while (!xml_.empty()) {
      const std::size_t tag = std::min(xml_.find('<'), xml_.size());
      out_.append(xml_.substr(0, tag));
      xml_.remove_prefix(tag);
      facts::count_steps(tag + 1);
      if (!xml_.empty()) construct();
    }
    while (!open_.empty()) close_last();
    return std::move(out_);
  }

 private:
  void construct() {
    if (xml_.starts_with("<!--")) return skip("-->", comments_);
    if (xml_.starts_with("<?")) return skip("?>", instructions_);
    if (xml_.starts_with("<![CDATA[")) return cdata();
    const bool closing = xml_.starts_with("</");
    const std::size_t begin = closing ? 2 : 1;
    std::size_t end = begin;
    while (end < xml_.size() && is_name(xml_[end])) ++end;
    const std::string_view name = xml_.substr(begin, end - begin);
    const std::size_t stop = end_of_tag(end);
    if (name.empty() || name.front() == '-' || name.front() == '.' || (name.front() >= '0' && name.front() <= '9') ||
        stop >= xml_.size() || xml_[stop] != '>') {
      out_ += "&lt;";
      return xml_.remove_prefix(1);
    }
    if (closing) {
      close(name);
    } else {
      open(name, xml_.substr(end, stop - end));
    }
    xml_.remove_prefix(stop + 1);
  }

  static bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_:-.").find(c) != std::string_view::npos || (static_cast<unsigned char>(c) & 0x80U) != 0;
  }

  /// The place of the `>` that ends a tag, or of a `<` before it.
  [[nodiscard]] std::size_t end_of_tag(std::size_t at) const {
    while (at < xml_.size()) {
      at = std::min(xml_.find_first_of("\"'<>", at), xml_.size());
      if (at == xml_.size() || xml_[at] == '<' || xml_[at] == '>') break;
      const char stops[] = {xml_[at], '<'};
      const std::size_t close = xml_.find_first_of(std::string_view(stops, 2), at + 1);
      if (close == std::string_view::npos || xml_[close] == '<') {
        return std::min(xml_.find_first_of("<>", at), xml_.size());  // a lone quote
      }
      at = close + 1;
    }
    facts::count_steps(std::min(at, xml_.size()));
    return at;
  }

  void skip(std::string_view end, bool& unclosed) {
    const std::size_t at = unclosed ? std::string_view::npos : xml_.find(end);
    if (at != std::string_view::npos) return xml_.remove_prefix(at + end.size());
    unclosed = true;
    out_ += "&lt;";
    xml_.remove_prefix(1);
  }

  void cdata() {
    const std::size_t end = cdatas_ ? std::string_view::npos : xml_.find("]]>");
    if (end == std::string_view::npos) {
      cdatas_ = true;
      return xml_.remove_prefix(9);
    }
    out_.append(xml_.substr(0, end + 3));
    xml_.remove_prefix(end + 3);
  }

  void open(std::string_view name, std::string_view attributes) {
    out_.append("<").append(name);
    add_attributes(attributes);
    if (attributes.ends_with('/')) {
      out_ += "/>";
      return;
    }
    out_ += '>';
    open_.emplace_back(name);
    ++counts_[open_.back()];
  }

  void add_attributes(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      if (!is_name(text[at])) {
        ++at;
        continue;
      }
      const std::size_t begin = at;
      while (at < text.size() && is_name(text[at])) ++at;
      const std::string_view name = text.substr(begin, at - begin);
      if (at + 1 >= text.size() || text[at] != '=' || (text[at + 1] != '"' && text[at + 1] != '\'')) continue;
      const std::size_t close = text.find(text[at + 1], at + 2);
      if (close == std::string_view::npos) return;
      if (name.front() != '-' && name.front() != '.' && !(name.front() >= '0' && name.front() <= '9')) {
        out_.append(" ").append(name).append(text.substr(at, close + 1 - at));
      }
      at = close + 1;
    }
  }

  void close(std::string_view name) {
    const auto count = counts_.find(std::string(name));
    if (count == counts_.end() || count->second == 0) return;
    while (open_.back() != name) close_last();
    close_last();
  }

  void close_last() {
    out_.append("</").append(open_.back()).append(">");
    --counts_[open_.back()];
    open_.pop_back();
    facts::count_steps(1);
  }

  std::string_view xml_;
  std::string out_;
  std::vector<std::string> open_;
  std::unordered_map<std::string, std::size_t> counts_;  ///< of the open elements, by name
  bool comments_ = false;                                ///< no comment is closed any more, and so on
  bool instructions_ = false;
  bool cdatas_ = false;
};

}  // namespace

std::string with_characters(std::string_view xml) {
  std::string out;
  out.reserve(xml.size());
  bool unclosed = false;
  while (!xml.empty()) {
    const std::size_t mark = std::min(xml.find_first_of("&<"), xml.size());
    out.append(xml.substr(0, mark));
    xml.remove_prefix(mark);
    facts::count_steps(mark + 1);
    if (xml.empty()) break;
    std::size_t size = 1;
    if (xml.starts_with("<![CDATA[") && !unclosed) {
      const std::size_t end = xml.find("]]>");
      unclosed = end == std::string_view::npos;
      if (!unclosed) size = end + 3;
    } else if (const std::size_t entity = xml.front() == '&' ? size_of_entity(xml) : 0; entity > 0) {
      out += characters(xml.substr(0, entity));
      xml.remove_prefix(entity);
      continue;
    }
    out.append(xml.substr(0, size));
    xml.remove_prefix(size);
  }
  return out;
}

std::string well_formed(std::string_view xml) { return Repair(xml).run(); }

}  // namespace dateline::corpus::xml
