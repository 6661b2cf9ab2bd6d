#include "common/segment/dictionary/term_dictionary.hpp"

#include <algorithm>

namespace dateline::segment {

namespace {

constexpr std::uint64_t is_single = 1;
constexpr std::uint64_t has_forms = 2;
constexpr unsigned flag_bits = 2;

/// A form usually begins with its stem and ends a few bytes later.
void append_forms(std::string& out, std::string_view stem, const std::vector<Form>& forms) {
  encoding::append_varint(out, forms.size());
  for (const auto& form : forms) {
    const auto limit = static_cast<std::ptrdiff_t>(std::min(stem.size(), form.text.size()));
    const auto shared = std::mismatch(stem.begin(), stem.begin() + limit, form.text.begin()).first - stem.begin();
    encoding::append_varint(out, static_cast<std::uint64_t>(shared));
    encoding::append_bytes(out, std::string_view(form.text).substr(static_cast<std::size_t>(shared)));
    encoding::append_varint(out, form.documents);
  }
}

std::vector<Form> read_forms(encoding::VarintReader& in, std::string_view stem) {
  std::vector<Form> forms;
  for (auto count = in.number(); count > 0; --count) {
    auto& form = forms.emplace_back();
    form.text = stem.substr(0, in.number());
    form.text += in.bytes(in.number());
    form.documents = in.number32();
  }
  return forms;
}

}  // namespace

void TermDictionaryWriter::add(std::string_view key, const Term& term) {
  if (keys_.at_block_start()) {
    base_ = term;
    header_.clear();
    for (const auto offset : {term.postings, term.positions, term.skips}) encoding::append_varint(header_, offset);
  }
  payload_.clear();
  auto first = std::uint64_t{term.documents} << flag_bits;
  if (term.single) first |= is_single;
  if (!term.forms.empty()) first |= has_forms;
  encoding::append_varint(payload_, first);
  if (term.single) {
    encoding::append_varint(payload_, std::uint64_t{term.single->document} << 1 | (term.single->in_title ? 1 : 0));
    if (text_) encoding::append_varint(payload_, term.single->position);
  } else {
    encoding::append_varint(payload_, term.postings - base_.postings);
    encoding::append_varint(payload_, term.postings_bytes);
    encoding::append_varint(payload_, term.skips - base_.skips);
    if (text_) {
      encoding::append_varint(payload_, term.occurrences - term.documents);
      encoding::append_varint(payload_, term.positions - base_.positions);
      encoding::append_varint(payload_, term.positions_bytes);
    }
  }
  if (!term.forms.empty()) append_forms(payload_, key, term.forms);
  keys_.add(key, payload_, header_);
}

std::optional<Term> TermDictionary::find(std::string_view key) const {
  const auto found = keys_.find(key);
  if (!found) return std::nullopt;
  return term(*found);
}

Term TermDictionary::term(const FrontCoded::Cursor& at) const {
  encoding::VarintReader header(at.header());
  encoding::VarintReader in(at.payload());
  Term term;
  const auto first = in.number();
  term.documents = static_cast<std::uint32_t>(first >> flag_bits);
  term.occurrences = term.documents;
  term.postings = header.number();
  term.positions = header.number();
  term.skips = header.number();
  if ((first & is_single) != 0) {
    const auto document = in.number();
    auto& single = term.single.emplace();
    single.document = static_cast<std::uint32_t>(document >> 1);
    single.in_title = (document & 1) != 0;
    if (text_) single.position = in.number32();
  } else {
    term.postings += in.number();
    term.postings_bytes = in.number();
    term.skips += in.number();
    if (text_) {
      term.occurrences += in.number();
      term.positions += in.number();
      term.positions_bytes = in.number();
    }
  }
  if ((first & has_forms) != 0) term.forms = read_forms(in, at.key());
  if (term.documents == 0 || (term.single && term.documents != 1)) throw encoding::Damaged("a term is in no article");
  return term;
}

}  // namespace dateline::segment
