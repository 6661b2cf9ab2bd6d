#include <catch2/catch.hpp>

#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

using namespace std::string_literals;

const std::string head =
    "Received: by mail.example.org; Tue, 3 Mar 2015 10:00:00 +1100\r\nFrom: Ann Lee <ann@example.org>\r\n"
    "Date: Tue, 3 Mar 2015 11:27:36 +1100\r\nMessage-ID: <1@example.org>\r\n";

std::string message(const std::string& headers, const std::string& body) {
  return head + "Subject: Harbour reopens\r\n" + headers + "\r\n" + body;
}

std::string multipart(const std::string& subtype, const std::vector<std::string>& parts) {
  std::string body =
      "Content-Type: multipart/" + subtype + "; boundary=\"b" + subtype + "\"\r\n\r\nfor old readers\r\n";
  for (const std::string& part : parts) body += "--b" + subtype + "\r\n" + part + "\r\n";
  return body + "--b" + subtype + "--\r\nbehind\r\n";
}

std::string part(const std::string& type, const std::string& body) {
  return "Content-Type: " + type + "\r\n\r\n" + body;
}

TEST_CASE("a message of mail is an article") {
  const Reading reading =
      read_text(message("Content-Type: text/plain; charset=utf-8\r\n", "The harbour reopened.\r\n\r\nShips left.\r\n"));
  REQUIRE(ids(reading) == Strings{"1@example.org"});
  const Article& article = reading.articles[0];
  CHECK(article.title == "Harbour reopens");
  CHECK(article.body == "The harbour reopened.\n\nShips left.\n");
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.published->day == day_from_civil({2015, 3, 3}));
}

TEST_CASE("encodings and charsets of mail are undone") {
  const std::vector<std::string> messages{
      message("Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n",
              "Das Caf=E9 am Hafen =F6ffnet, sagt die =\r\nStadt."),
      message("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n",
              "RGFzIENhZsOpIGFtIEhhZmVuIMO2ZmZuZXQsIHNh\r\nZ3QgZGllIFN0YWR0Lg==\r\n"),
      message("Content-Type: text/plain; charset=\"windows-1252\"\r\nContent-Transfer-Encoding: 8bit\r\n",
              "Das Caf\xe9 am Hafen \xf6"
              "ffnet, sagt die Stadt."),
      message(
          "Content-Type: text/html; charset=us-ascii\r\n",
          "<html><body><style>p{}</style><p>Das Caf&eacute; am Hafen &ouml;ffnet, sagt die Stadt.</p></body></html>"),
      message("Content-Type: text/plain; charset=utf-8; format=flowed\r\n",
              "Das Café am Hafen öffnet, \r\nsagt die \r\nStadt.")};
  for (const std::string& mail : messages) {
    const Reading reading = read_text(mail);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].body == "Das Café am Hafen öffnet, sagt die Stadt.");
  }
  const Reading reading =
      read_text(head + "Subject: =?utf-8?B?w5ZmZm51bmc=?= am =?iso-8859-1?Q?Caf=E9?=\r\n  im Hafen\r\n\r\nText\r\n");
  CHECK(reading.articles.at(0).title == "Öffnung am Café im Hafen");
}

TEST_CASE("of alternatives the plain text is read, and the HTML where that says nothing") {
  const std::string html = "<p>The harbour <b>reopened</b> on Monday, after a storm that had closed it for a week.</p>";
  const Reading plain =
      read_text(message(multipart("alternative", {part("text/plain", "The harbour reopened on Monday, after a storm."),
                                                  part("text/html", html)}),
                        ""));
  CHECK(plain.articles.at(0).body == "The harbour reopened on Monday, after a storm.");
  const Reading rich =
      read_text(message(multipart("alternative", {part("text/plain", "See HTML."), part("text/html", html)}), ""));
  CHECK(rich.articles.at(0).body == "The harbour reopened on Monday, after a storm that had closed it for a week.");
}

TEST_CASE("attachments are counted, and their text is read only if there is no other") {
  const std::string image = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=";
  const std::string file =
      "Content-Type: text/plain; name=story.txt\r\nContent-Disposition: attachment; "
      "filename=story.txt\r\n\r\nAttached.";
  const std::string related = multipart("related", {part("text/html", "<p>Text</p>"), image});
  const Reading reading = read_text(message(multipart("mixed", {related, image, file}), ""));
  CHECK(reading.articles.at(0).body == "Text");
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].reason == "3 x attachment");
  CHECK(read_text(message(multipart("mixed", {image, file}), "")).articles.at(0).body == "Attached.");
}

TEST_CASE("a mailbox gives each of its messages, whichever way it quotes lines that begin with From") {
  const std::string envelope = "From ann@example.org Tue Mar  3 11:27:36 2015\n";
  const std::string second =
      "Subject: Two\nFrom: b@example.org\nMessage-ID: <2@example.org>\n\nFrom the start it rained.\n>From then on, "
      "too.\n";
  const Reading reading =
      read_text(envelope + message("", "One.\r\n") + "\n" + envelope + second + "\nFrom here on, text.\n\n" +
                "From someone at example.com  Fri Feb  3 12:11:18 2012\n" + "Subject: Three\n\nText\n");
  REQUIRE(reading.articles.size() == 3);
  CHECK(reading.articles[1].body == "From the start it rained.\nFrom then on, too.\n\nFrom here on, text.\n\n");
  CHECK(reading.articles[2].title == "Three");
  CHECK(reading.articles[1].line > reading.articles[0].line);
}

TEST_CASE("texts with headers that are no mail are still plain text") {
  const Reading reading = read_text("Title: Harbour reopens\nDate: 2015-03-03\n\nThe harbour reopened.\n", {}, "a.txt");
  CHECK(reading.articles.at(0).title == "Harbour reopens");
  CHECK(reading.articles.at(0).published->day == day_from_civil({2015, 3, 3}));
}

TEST_CASE("damaged and hostile mail is read as far as it goes") {
  std::string nested;
  for (int i = 0; i < 1000; ++i) nested += "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n";
  std::string many = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
  for (int i = 0; i < 30000; ++i) many += "--b\r\n\r\n";
  const std::string endless = "X-Long: " + std::string(std::size_t{2} << 20, 'x') + "\r\n";
  std::string headers;
  for (int i = 0; i < 100000; ++i) headers += "a" + std::to_string(i) + ": b\r\n";
  const std::vector<std::string> bodies{
      message(nested, "x"),
      message(many, "x"),
      message(endless, "x"),
      message(headers, "x"),
      message("Content-Type: multipart/mixed\r\n", "no boundary"),
      message("Content-Type: multipart/alternative; boundary=none\r\n", "no parts"),
      message("Content-Type: text/plain; charset=no-such\r\nContent-Transfer-Encoding: base64\r\n", "%%%"),
      head + "Subject: no body",
      message("Content-Type: ;;;\r\nContent-Transfer-Encoding: x-uuencode\r\n", "begin 644 x\r\nM")};
  for (const std::string& mail : bodies) {
    const Reading reading = read_text(mail);
    CHECK(ids(reading) == Strings{"1@example.org"});
  }
  for (const std::string piece : {"(", "a:", "<", "\"", "a@b,", "=?", "=?utf-8?q?", ";", "[", "\\"}) {
    std::string from;
    while (from.size() < (std::size_t{60} << 10)) from += piece;
    const Reading reading = read_text("Message-ID: <2@example.org>\nFrom: " + from + "\nSubject: " + from +
                                      "\nContent-Type: " + from + "\n\nx\n");
    CHECK(ids(reading) == Strings{"2@example.org"});
  }
}

}  // namespace
}  // namespace dateline::corpus
