#include "corpus/exports/docx.hpp"

#include <zip.h>

#include <memory>
#include <pugixml.hpp>
#include <stdexcept>

namespace dateline::corpus::exports {
namespace {

constexpr std::size_t largest_document = std::size_t{32} << 20;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// The bytes of the main document. The sizes that the archive states are not trusted.
std::string document_of(std::string_view file) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(file.data(), file.size(), 0, &error);
  if (source == nullptr) throw std::bad_alloc();
  const std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!archive) {
    const std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    zip_source_free(source);
    throw std::runtime_error("the zip archive is damaged: " + reason);
  }
  zip_error_fini(&error);
  const std::unique_ptr<zip_file_t, Discard> entry(zip_fopen(archive.get(), "word/document.xml", 0));
  if (!entry) {
    const bool office = zip_name_locate(archive.get(), "[Content_Types].xml", 0) >= 0;
    throw std::runtime_error(office ? "this is an office document other than DOCX"
                                    : "this is a zip archive and no DOCX document; unpack it first");
  }
  std::string bytes;
  char piece[std::size_t{64} << 10];
  for (;;) {
    const zip_int64_t count = zip_fread(entry.get(), piece, sizeof(piece));
    if (count < 0) throw std::runtime_error("the text in the DOCX document is damaged");
    if (count == 0) return bytes;
    bytes.append(piece, static_cast<std::size_t>(count));
    if (bytes.size() > largest_document)
      throw std::runtime_error("the text of the document takes more than 32 MB of XML");
  }
}

/// What an element of WordprocessingML adds when it begins. False if its content is no text of the document.
bool begin_element(const std::string& name, std::string& out) {
  if (name == "w:tab") out += '\t';
  if (name == "w:br" || name == "w:cr") out += '\n';
  if (name == "w:noBreakHyphen") out += '-';
  return name != "w:del" && name != "w:instrText" && name != "w:pict" && name != "mc:Fallback" && name != "w:sectPr" &&
         name != "w:delText" && name != "w:footnoteReference";
}

void end_element(const std::string& name, std::string& out) {
  if (name == "w:p") out += "\n\n";
  if (name == "w:tc") out += '\t';
  if (name == "w:tr") out += '\n';
}

}  // namespace

std::string text_of_docx(std::string_view file) {
  std::string xml = document_of(file);
  pugi::xml_document document;
  const auto parsed = document.load_buffer_inplace(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!parsed)
    throw std::runtime_error(std::string("the XML in the DOCX document is damaged: ") + parsed.description());
  std::string out;
  // Without recursion, since elements may be nested deeper than the stack is.
  for (pugi::xml_node node = document.first_child(); node;) {
    const std::string name = node.name();
    if (name == "w:t") out += node.child_value();
    if (name != "w:t" && begin_element(name, out) && node.first_child()) {
      node = node.first_child();
      continue;
    }
    end_element(name, out);
    while (node && !node.next_sibling()) {
      node = node.parent();
      if (node) end_element(node.name(), out);
    }
    if (node) node = node.next_sibling();
  }
  return out;
}

}  // namespace dateline::corpus::exports
