#include "indexer/xapian/preview.hpp"

#include "common/index/manifest.hpp"
#include "common/index/record.hpp"
#include "common/index/xapian_schema.hpp"
#include "indexer/xapian/errors.hpp"

namespace dateline::indexer {

namespace schema = index::xapian;

namespace {

constexpr std::string_view advice = "`dateline-index check` says what is damaged";

}  // namespace

XapianPreview::XapianPreview(const std::filesystem::path& index) : path_(index::xapian_path(index)) {
  if (index::has_manifest(index)) in_xapian(path_, advice, [&] { database_.emplace(path_.string()); });
}

PutResult XapianPreview::put(const PreparedArticle& article) {
  auto hash = article.document.get_value(schema::content_hash_slot);
  const auto before = put_before_.find(article.id);
  auto old = before != put_before_.end() ? std::optional(before->second) : committed(article.id);
  if (old && old->content_hash == hash) return {PutResult::Kind::identical, {}};
  put_before_.insert_or_assign(article.id, Known{std::move(hash), article.file});
  if (!old) return {};
  return {PutResult::Kind::replaced, std::move(old->file)};
}

std::optional<XapianPreview::Known> XapianPreview::committed(const std::string& id) const {
  if (!database_) return std::nullopt;
  return in_xapian(path_, advice, [&]() -> std::optional<Known> {
    const auto term = schema::id_term(id);
    const auto posting = database_->postlist_begin(term);
    if (posting == database_->postlist_end(term)) return std::nullopt;
    const auto old = database_->get_document(*posting);
    return Known{old.get_value(schema::content_hash_slot), index::decode_record(old.get_data(), id).article.file};
  });
}

}  // namespace dateline::indexer
