#include "common/segment/dictionary/term_dictionary.hpp"

#include <algorithm>

#include "common/segment/positions/position_block.hpp"

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

/// Whether a section has the bytes [base + offset, base + offset + size).
bool has_bytes(std::uint64_t section, std::uint64_t base, std::uint64_t offset, std::uint64_t size) noexcept {
  return base <= section && offset <= section - base && size <= section - base - offset;
}

}  // namespace

void TermDictionaryWriter::add(std::string_view key, const Term& term, const std::vector<Form>& forms) {
  if (keys_.at_block_start()) {
    base_ = term;
    header_.clear();
    for (const auto offset : {term.postings, term.positions, term.skips}) encoding::append_varint(header_, offset);
  }
  payload_.clear();
  auto first = std::uint64_t{term.documents} << flag_bits;
  if (term.single) first |= is_single;
  if (!forms.empty()) first |= has_forms;
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
  if (!forms.empty()) append_forms(payload_, key, forms);
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
  const auto documents = first >> flag_bits;
  if (documents == 0 || documents > limits_.documents)
    throw encoding::Damaged("a term is in no article, or in more than there are");
  term.documents = static_cast<std::uint32_t>(documents);
  term.occurrences = documents;
  term.postings = header.number();
  term.positions = header.number();
  term.skips = header.number();
  (first & is_single) != 0 ? read_single(in, term) : read_list(in, term);
  if ((first & has_forms) != 0) term.forms = FormList(in, term.documents);
  return term;
}

void TermDictionary::read_single(encoding::VarintReader& in, Term& term) const {
  const auto document = in.number();
  if (term.documents != 1 || document >> 1 >= limits_.documents)
    throw encoding::Damaged("a posting names a document that does not exist");
  auto& single = term.single.emplace();
  single.document = static_cast<std::uint32_t>(document >> 1);
  single.in_title = (document & 1) != 0;
  if (text_) single.position = in.number32();
  if (single.position > largest_position) throw encoding::Damaged("a position is too large");
}

void TermDictionary::read_list(encoding::VarintReader& in, Term& term) const {
  const auto postings = in.number();
  term.postings_bytes = in.number();
  bool sound = has_bytes(limits_.postings_bytes, term.postings, postings, term.postings_bytes);
  term.postings += postings;
  term.skips += in.number();
  if (text_) {
    const auto repeated = in.number();
    const auto positions = in.number();
    term.positions_bytes = in.number();
    // A position takes at least one bit.
    sound = sound && has_bytes(limits_.positions_bytes, term.positions, positions, term.positions_bytes) &&
            repeated <= term.positions_bytes * 8 && term.documents <= term.positions_bytes * 8 - repeated;
    term.positions += positions;
    term.occurrences += repeated;
  }
  if (!sound) throw encoding::Damaged("a term's postings or positions lie outside their section");
}

}  // namespace dateline::segment
