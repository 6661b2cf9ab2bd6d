#include <catch2/catch.hpp>

#include "tests/corpus/reading.hpp"
#include "tests/support/compress.hpp"

namespace dateline::corpus {
namespace {

using namespace std::string_literals;

const std::string page =
    "<html><head><title>Harbour reopens</title></head><body><article><p>The harbour reopened on Monday after the "
    "storm.</p>"
    "</article></body></html>";

std::string record(const std::string& headers, const std::string& block, const std::string& version = "1.0") {
  return "WARC/" + version + "\r\n" + headers +
         "\r\nWARC-Date: 2017-03-06T04:02:06Z\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block +
         "\r\n\r\n";
}

std::string http(const std::string& headers, const std::string& body, const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\n" + headers + "\r\n\r\n" + body;
}

std::string response(const std::string& uri, const std::string& message, const std::string& version = "1.0") {
  return record(
      "WARC-Type: response\r\nWARC-Target-URI: " + uri + "\r\nContent-Type: application/http; msgtype=response",
      message, version);
}

std::string chunked(const std::string& body) {
  const std::string half = body.substr(0, body.size() / 2);
  const std::string rest = body.substr(half.size());
  char sizes[2][16];
  std::snprintf(sizes[0], sizeof(sizes[0]), "%zx", half.size());
  std::snprintf(sizes[1], sizeof(sizes[1]), "%zx;name=value", rest.size());
  return sizes[0] + "\r\n"s + half + "\r\n" + sizes[1] + "\r\n" + rest + "\r\n0\r\n\r\n";
}

std::size_t count(const Reading& reading, Problem::Kind kind) {
  std::size_t found = 0;
  for (const Problem& problem : reading.problems) found += problem.kind == kind ? 1 : 0;
  return found;
}

TEST_CASE("the pages in a WARC archive are articles, with the address and, as a last resort, the day of the crawl") {
  const std::string dated =
      "<html><head><meta property=\"article:published_time\" content=\"2016-12-24\"></head><body>"
      "<h1>Dated</h1><p>The page says when it was published, a while before the crawl.</p></body></html>";
  for (const std::string& version : {"0.18"s, "1.0"s, "1.1"s}) {
    const Reading reading = read_text(record("WARC-Type: warcinfo", "software: test\r\n", version) +
                                      response("http://a.example/1", http("Content-Type: text/html", page), version) +
                                      response("http://a.example/2", http("Content-Type: text/html", dated), version));
    REQUIRE(ids(reading) == Strings{"http://a.example/1", "http://a.example/2"});
    CHECK(reading.articles[0].title == "Harbour reopens");
    CHECK(reading.articles[0].body == "The harbour reopened on Monday after the storm.");
    CHECK(reading.articles[0].published->day == day_from_civil({2017, 3, 6}));
    CHECK(reading.articles[1].published->day == day_from_civil({2016, 12, 24}));
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].reason == "1 x description of the archive");
  }
}

TEST_CASE("records that are compressed one by one are read like others") {
  const Reading reading =
      read_text(test::gzip(record("WARC-Type: warcinfo", "x")) +
                    test::gzip(response("http://a.example/1", http("Content-Type: text/html", page))) +
                    test::gzip(response("http://a.example/2", http("Content-Type: text/html", page))),
                {}, "crawl.warc.gz");
  CHECK(ids(reading) == Strings{"http://a.example/1", "http://a.example/2"});
}

TEST_CASE("chunks, gzip and charsets of responses are undone, whether or not the headers are right") {
  const std::string latin =
      "<html><body><h1>Caf\xe9</h1><p>Das Caf\xe9 am Hafen \xf6"
      "ffnet wieder, sagt die Stadt.</p></body></html>";
  const std::vector<std::string> messages{
      http("Content-Type: text/html\r\nTransfer-Encoding: chunked", chunked(page)),
      http("Content-Type: text/html\r\nContent-Encoding: gzip", test::gzip(page)),
      http("Content-Type: text/html\r\nContent-Encoding: gzip\r\ntransfer-encoding: Chunked",
           chunked(test::gzip(page))),
      http("Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", page)};
  for (const std::string& message : messages) {
    const Reading reading = read_text(response("http://a.example/", message));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].body == "The harbour reopened on Monday after the storm.");
    CHECK(reading.problems.empty());
  }
  const Reading reading =
      read_text(response("http://a.example/", http("Content-Type: text/html; charset=ISO-8859-1", latin)));
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].body.find("Das Café am Hafen öffnet") != std::string::npos);
}

TEST_CASE("what is no page in an archive is passed over and counted") {
  const Reading reading =
      read_text(record("WARC-Type: request\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http",
                       "GET / HTTP/1.1\r\n\r\n") +
                record("WARC-Type: revisit\r\nWARC-Target-URI: http://a.example/", http("", "")) +
                response("http://a.example/robots.txt", http("Content-Type: text/plain", "User-agent: *")) +
                response("http://a.example/1.jpg", http("Content-Type: image/jpeg", "\xff\xd8\xff"s)) +
                response("http://a.example/2.jpg", http("Content-Type: image/jpeg", "\xff\xd8\xff"s)) +
                response("http://a.example/gone", http("Content-Type: text/html", page, "404 Not Found")) +
                response("http://a.example/", http("Content-Type: text/html", page)));
  CHECK(ids(reading) == Strings{"http://a.example/"});
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].kind == Problem::Kind::passed_over);
  CHECK(reading.problems[0].reason ==
        "2 x image, 1 x request, 1 x response without a page, 1 x revisit of a page, 1 x robots.txt");
}

TEST_CASE("the texts of a WET archive are articles whose first line is the title") {
  const Reading reading =
      read_text(record("WARC-Type: conversion\r\nWARC-Target-URI: http://a.example/1\r\nContent-Type: text/plain",
                       "Harbour reopens\nThe harbour reopened.\nShips left.\n"));
  REQUIRE(ids(reading) == Strings{"http://a.example/1"});
  CHECK(reading.articles[0].title == "Harbour reopens");
  CHECK(reading.articles[0].body == "The harbour reopened.\nShips left.");
}

TEST_CASE("a resource record is read by its content type") {
  const Reading reading =
      read_text(record("WARC-Type: resource\r\nWARC-Target-URI: http://a.example/1\r\nContent-Type: text/html", page));
  CHECK(reading.articles.at(0).title == "Harbour reopens");
}

TEST_CASE("a record whose stated length is wrong loses nothing of the others") {
  const std::string good = response("http://a.example/good", http("Content-Type: text/html", page));
  for (const std::string& length :
       {"0"s, "5"s, "100000"s, "99999999999"s, "-1"s, "x"s, ""s, "99999999999999999999999"s}) {
    for (const std::string& type : {"response"s, "warcinfo"s}) {
      const std::string bad = "WARC/1.0\r\nWARC-Type: " + type +
                              "\r\nWARC-Target-URI: http://a.example/bad\r\nContent-Length: " + length + "\r\n\r\n" +
                              http("Content-Type: text/html", page) + "\r\n\r\n";
      const Reading reading = read_text(good + bad + good);
      INFO(length << ' ' << type);
      CHECK(reading.articles.size() >= 2);
      CHECK(reading.articles.front().id == "http://a.example/good");
      CHECK(reading.articles.back().id == "http://a.example/good");
    }
  }
}

TEST_CASE("an archive that is cut off gives the pages before and a problem") {
  const std::string whole = response("http://a.example/1", http("Content-Type: text/html", page)) +
                            response("http://a.example/2", http("Content-Type: text/html", page));
  const std::size_t first = whole.find("WARC/", 5);
  for (std::size_t size = first + 1; size + 4 < whole.size(); size += 7) {
    const Reading reading = read_text(whole.substr(0, size));
    CHECK(ids(reading) == Strings{"http://a.example/1"});
    CHECK(count(reading, Problem::Kind::skipped) == 1);
  }
}

TEST_CASE("endless headers and garbage between records are reported and skipped") {
  const std::string good = response("http://a.example/good", http("Content-Type: text/html", page));
  const std::string endless = "WARC/1.0\r\nX: " + std::string(std::size_t{3} << 20, 'x') + "\r\n";
  for (const std::string& bad : {endless, "garbage\n\n\nxWARC/1.0\r\n"s, "WARC/1.0\r\n"s}) {
    const Reading reading = read_text(good + bad + "\r\n" + good);
    CHECK(reading.articles.size() == 2);
  }
}

TEST_CASE("a page that a bomb of compression would make too large is reported") {
  const std::string bomb = test::gzip(std::string(std::size_t{70} << 20, 'x'));
  const Reading reading =
      read_text(response("http://a.example/", http("Content-Type: text/html\r\nContent-Encoding: gzip", bomb)));
  CHECK(reading.articles.empty());
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].reason.find("64 MB") != std::string::npos);
}

}  // namespace
}  // namespace dateline::corpus
