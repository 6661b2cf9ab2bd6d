#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "corpus/fields/record.hpp"
#include "corpus/xml/document.hpp"

/// For each vocabulary of news, a function that reads one article from its element. Each returns an empty string, or
/// why the element is no article ("a package of other items"). Thread-safe.
namespace dateline::corpus::xml {

/// What a file says for all its articles, such as the name of a feed.
struct Header {
  Node root;  ///< the file up to its first article
  std::string root_name;
};

/// <nitf>, also that of the New York Times Annotated Corpus.
[[nodiscard]] std::string read_nitf(Node nitf, const Header& header, Record& record);
/// <NewsItem> of NewsML 1.0 to 1.2.
[[nodiscard]] std::string read_newsml(Node item, const Header& header, Record& record);
/// <newsItem> and the other items of NewsML-G2.
[[nodiscard]] std::string read_newsml_g2(Node item, const Header& header, Record& record);
/// <newsitem> of the Reuters Corpus, volumes 1 and 2.
[[nodiscard]] std::string read_reuters_corpus(Node item, const Header& header, Record& record);
/// <item> of RSS 0.9 to 2.0 and of a WordPress export.
[[nodiscard]] std::string read_rss(Node item, const Header& header, Record& record);
/// <entry> of Atom 0.3 and 1.0.
[[nodiscard]] std::string read_atom(Node entry, const Header& header, Record& record);
/// <url> of a sitemap for news.
[[nodiscard]] std::string read_sitemap(Node url, const Header& header, Record& record);

}  // namespace dateline::corpus::xml
