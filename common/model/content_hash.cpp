#include "common/model/content_hash.hpp"

#include <xxhash.h>

#include "common/encoding/varint.hpp"

namespace dateline {

std::string content_hash(const Article& article) {
  std::string fields;
  const auto add_all = [&fields](const std::vector<std::string>& values) {
    encoding::append_varint(fields, values.size());
    for (const auto& value : values) encoding::append_bytes(fields, value);
  };
  for (const auto* text : {&article.id, &article.url, &article.title, &article.body, &article.source, &article.dateline,
                           &article.language, &article.section})
    encoding::append_bytes(fields, *text);
  for (const auto* list :
       {&article.authors, &article.keywords, &article.people, &article.places, &article.organisations, &article.links})
    add_all(*list);
  encoding::append_varint(fields, article.version);
  encoding::append_varint(fields, article.published ? 1 + encoding::zigzag(article.published->day) : 0);
  if (article.published) encoding::append_varint(fields, article.published->instant ? 1 : 0);
  if (article.published && article.published->instant)
    encoding::append_varint(fields, encoding::zigzag(*article.published->instant));
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(fields.data(), fields.size()));
  return {reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest};
}

}  // namespace dateline
