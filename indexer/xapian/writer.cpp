#include "indexer/xapian/writer.hpp"

#include <cstdlib>

#include "common/model/record.hpp"
#include "common/xapian/database.hpp"
#include "common/xapian/schema.hpp"
#include "indexer/xapian/commit_guard.hpp"
#include "indexer/xapian/errors.hpp"
#include "indexer/xapian/purge.hpp"

namespace dateline::indexer {

namespace schema = dateline::xapian;

namespace {

/// Number of articles whose postings Xapian buffers in memory before it merges them into its tables. Its default of
/// 10,000 outgrows the processor's caches: adding takes longer and twice the memory. Xapian reads it only from the
/// environment.
constexpr const char* flush_threshold = "4000";

constexpr std::string_view advice = "the index stays as it was";

}  // namespace

XapianWriter::XapianWriter(WritableIndex& index) : index_(index), path_(index::xapian_path(index.path())) {
  remove_killed_purge(index.path());
  ::setenv("XAPIAN_FLUSH_THRESHOLD", flush_threshold, /*overwrite=*/0);
  in_xapian(path_, advice, [&] {
    database_ = dateline::xapian::open_for_writing(path_, index_.is_new() ? Xapian::DB_CREATE : Xapian::DB_OPEN);
    committed_ = read_counts(*database_);
    last_before_ = database_->get_lastdocid();
    database_->begin_transaction();
  });
}

XapianWriter::~XapianWriter() {
  if (database_) discard();
}

PutResult XapianWriter::put(const PreparedArticle& article) {
  return in_xapian(path_, advice, [&]() -> PutResult {
    const auto number = find(article.id);
    if (!number) {
      database_->add_document(article.document);
      touch(article.document);
      return {};
    }
    const auto old = database_->get_document(*number);
    if (old.get_value(schema::content_hash_slot) == article.document.get_value(schema::content_hash_slot))
      return {PutResult::Kind::identical, {}, false};
    const auto known = decode_record(old.get_data(), article.id).article;
    if (article.origin.version != 0 && article.origin.version < known.version)
      return {PutResult::Kind::outdated, {}, false};
    PutResult result{PutResult::Kind::replaced, {known.file, known.line, known.version}, is_of_this_run(*number)};
    touch(old);
    database_->replace_document(*number, article.document);
    touch(article.document);
    return result;
  });
}

bool XapianWriter::is_of_this_run(Xapian::docid number) {
  return number > last_before_ || !replaced_.insert(number).second;
}

bool XapianWriter::remove(std::string_view id) {
  return in_xapian(path_, advice, [&] {
    const auto number = find(id);
    if (!number) return false;
    touch(database_->get_document(*number));
    database_->delete_document(*number);
    return true;
  });
}

bool XapianWriter::cancel(const ArticleSource::Cancellation& cancellation) {
  const auto is_covered = in_xapian(path_, advice, [&] {
    const auto number = find(cancellation.id);
    if (!number) return false;
    const auto data = database_->get_document(*number).get_data();
    return cancellation.covers(decode_record(data, cancellation.id).article.version);
  });
  return is_covered && remove(cancellation.id);
}

CommitCounts XapianWriter::commit() {
  if (!changed_ && !index_.is_new()) return committed_;
  in_xapian(path_, advice, [&] {
    auto counts = count_documents(*database_);
    counts.generation = committed_.generation + 1;
    database_->set_metadata(std::string(schema::generation_key), std::to_string(counts.generation));
    database_->set_metadata(std::string(schema::articles_key), std::to_string(counts.articles));
    database_->set_metadata(std::string(schema::undated_key), std::to_string(counts.undated));
    database_->set_metadata(std::string(schema::schema_key), std::to_string(schema::schema_version));
    database_->set_metadata(std::string(schema::settings_key), index::settings_lines(index_.settings()));
    const CommitGuard guard(path_);
    database_->commit_transaction();
    committed_ = counts;
  });
  if (index_.is_new()) index_.finish_creation();
  changed_ = false;
  return committed_;
}

std::optional<Xapian::docid> XapianWriter::find(std::string_view id) {
  const auto term = schema::id_term(id);
  const auto posting = database_->postlist_begin(term);
  if (posting == database_->postlist_end(term)) return std::nullopt;
  return *posting;
}

void XapianWriter::touch(const Xapian::Document& document) {
  changed_ = true;
  if (changes_.everything()) return;
  const auto keys = document.get_value(schema::facet_slot(Facet::person));
  for (const auto key : schema::decode_set(keys)) changes_.touch_person(key);
  const auto names = document.get_value(schema::facet_slot(Facet::organisation));
  for (const auto name : schema::decode_set(names)) changes_.touch_organisation(name);
}

/// Xapian's destructor commits changes made outside a transaction, and a failed commit_transaction() leaves its changes
/// in that state. So this starts a transaction, unless one is active, and cancels it.
void XapianWriter::discard() noexcept {
  try {
    database_->begin_transaction(/*flushed=*/false);
  } catch (const Xapian::Error&) {  // a transaction is active already
  }
  try {
    database_->cancel_transaction();
  } catch (const Xapian::Error&) {  // the files are broken, so the destructor cannot commit either
  }
}

}  // namespace dateline::indexer
