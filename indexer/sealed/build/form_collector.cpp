#include "indexer/sealed/build/form_collector.hpp"

#include <algorithm>

#include "common/analysis/lexicon.hpp"
#include "common/segment/segment.hpp"

namespace dateline::indexer::sealed {

static_assert(analysis::longest_form <= segment::most_form_bytes);

void FormCollector::add(std::string_view key, std::uint32_t ordinal, std::uint32_t documents,
                        const std::vector<segment::Form>& forms) {
  if (!key.empty() && key[0] == segment::title_key) return;
  if (forms.empty()) keep(key, true, {ordinal, documents});
  for (const auto& form : forms) keep(form.text, form.text == key, {ordinal, form.documents});
}

void FormCollector::keep(std::string_view text, bool own, const segment::FormEntry& entry) {
  if (text.size() > segment::most_form_bytes) throw encoding::Damaged("a form is too long");
  (own ? own_ : others_).push_back({texts_.size(), static_cast<std::uint32_t>(text.size()), entry});
  texts_.append(text);
}

void FormCollector::write(segment::SectionWriter& section) {
  std::sort(others_.begin(), others_.end(), [this](const auto& a, const auto& b) { return text_of(a) < text_of(b); });
  segment::FormDictionaryWriter out(section);
  const Collected* previous = nullptr;
  auto own = own_.begin();
  auto other = others_.begin();
  while (own != own_.end() || other != others_.end()) {
    const bool take_own = other == others_.end() || (own != own_.end() && text_of(*own) < text_of(*other));
    const auto& next = take_own ? *own++ : *other++;
    if (previous != nullptr && text_of(*previous) == text_of(next))
      throw encoding::Damaged("two stems have the same form");
    out.add(text_of(next), next.entry);
    previous = &next;
  }
  out.finish();
}

}  // namespace dateline::indexer::sealed
