#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include "common/model/facet.hpp"
#include "tests/support/json.hpp"
#include "tests/tools/sample_index.hpp"

using namespace dateline::test;
using Catch::Contains;
using nlohmann::json;

namespace {

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  return address;
}

/// A port on which nothing listens at the moment.
int free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  auto address = loopback(0);
  socklen_t size = sizeof address;
  const bool bound = ::bind(socket, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                     ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0;
  ::close(socket);
  REQUIRE(bound);
  return ntohs(address.sin_port);
}

bool answers(int port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  const auto address = loopback(port);
  const bool connected = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  ::close(socket);
  return connected;
}

/// Runs an unmodified xapian-tcpsrv for one index on the loopback interface.
class ShardServer {
 public:
  explicit ShardServer(const std::string& index) : port_(free_port()) {
    const auto database = index + "/xapian";
    const auto port = std::to_string(port_);
    process_ = ::fork();
    if (process_ == 0) {
      ::setsid();  // because on SIGTERM the server ends its whole process group
      ::execlp("xapian-tcpsrv", "xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port", port.c_str(),
               database.c_str(), nullptr);
      ::_exit(127);
    }
    for (int tries = 0; tries < 500 && !answers(port_); ++tries)
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    REQUIRE(answers(port_));
  }
  ~ShardServer() { stop(); }
  ShardServer(const ShardServer&) = delete;
  ShardServer& operator=(const ShardServer&) = delete;

  void stop() {
    if (process_ <= 0) return;
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
  }
  [[nodiscard]] std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

 private:
  int port_;
  pid_t process_ = -1;
};

/// The sample corpus in one index, and in two halves that are each served by a ShardServer and joined by a remote
/// index.
class Halves {
 public:
  Halves() {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sample))
      if (entry.is_regular_file()) files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    std::vector<std::string> halves[2];
    for (std::size_t i = 0; i < files.size(); ++i) halves[i % 2].push_back(files[i]);
    add("one", files);
    add("first", halves[0]);
    add("second", halves[1]);
    servers_.emplace_back(std::make_unique<ShardServer>(path("first")));
    servers_.emplace_back(std::make_unique<ShardServer>(path("second")));
    write_stub("# the two halves\nremote " + servers_[0]->address() + "\n\nremote " + servers_[1]->address() + "\n");
    REQUIRE(make().status == 0);
  }

  [[nodiscard]] std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  void write_stub(const std::string& text) const { std::ofstream(path("shards.stub")) << text; }
  [[nodiscard]] Finished make() const {
    return run_tool("dateline-index", {"remote", "-i", path("all"), path("shards.stub")});
  }
  ShardServer& server(std::size_t number) { return *servers_[number]; }

  void add(const std::string& name, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"add", "--quiet", "--engine", "xapian", "-i", path(name)});
    REQUIRE(run_tool("dateline-index", arguments).status == 0);
  }
  [[nodiscard]] Finished query(const std::string& name, const std::string& command,
                               std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {command, "-i", path(name)});
    return run_tool("dateline-query", arguments);
  }

 private:
  TemporaryDirectory folder_;
  std::vector<std::unique_ptr<ShardServer>> servers_;
};

}  // namespace

TEST_CASE("two shards behind stock servers give the same answers as one index") {
  const Halves halves;
  std::string facets = "month,year";
  for (const auto facet : dateline::all_facets) facets.append(",").append(dateline::name_of(facet)).append(":all");
  const std::vector<std::vector<std::string>> searches{{"minister"},
                                                       {"the president of china", "--any", "-n", "all"},
                                                       {"\"foreign minister\" OR presid*", "-n", "all"},
                                                       {"climate NEAR/10 talks", "-n", "all"},
                                                       {"title:minister NOT country:us", "-n", "all"},
                                                       {"--person", "kerry", "-n", "all"},
                                                       {"--role", "foreign minister@cn", "-n", "all"},
                                                       {"--mentions", "2013", "-n", "all"},
                                                       {"--sort", "-date", "-n", "7", "--offset", "3"},
                                                       {"--country", "cn", "--since", "2012", "--facet", facets},
                                                       {"--organisation", "european union", "-n", "all"},
                                                       {"organisation:\"Morgan Stanley\"", "--facet", facets},
                                                       {"nowordlikethis"}};
  for (auto search : searches) {
    search.insert(search.end(), {"--format", "json"});
    const auto one = halves.query("one", "search", search);
    const auto all = halves.query("all", "search", search);
    INFO(search.front() << '\n' << all.err);
    CHECK(all.status == one.status);
    auto wanted = parse_json(one.out);
    auto got = parse_json(all.out);
    wanted.erase("took_us");
    got.erase("took_us");
    CHECK(got == wanted);
  }
  CHECK(halves.query("all", "count", {"minister"}).out == halves.query("one", "count", {"minister"}).out);
  CHECK(halves.query("all", "get", {"mer-0001"}).out == halves.query("one", "get", {"mer-0001"}).out);
}

TEST_CASE("info on a remote index sums up its shards, and the index is read-only") {
  const Halves halves;
  const auto info = [&](const std::string& name) {
    return parse_json(run_tool("dateline-index", {"info", "-i", halves.path(name), "--format", "json"}).out);
  };
  for (const auto* key : {"articles", "undated", "from", "to", "facet_values"})
    CHECK(info("all")[key] == info("one")[key]);
  CHECK(info("all")["generation"] == 2);
  CHECK(run_tool("dateline-index", {"check", "-i", halves.path("all")}).status == 0);
  const auto added = run_tool("dateline-index", {"add", "-i", halves.path("all"), sample});
  CHECK(added.status == 2);
  CHECK_THAT(added.err, Contains("a remote index is read-only"));
  CHECK(run_tool("dateline-index", {"delete", "-i", halves.path("all"), "mer-0001"}).status == 2);

  const auto overwritten = run_tool("dateline-index", {"remote", "-i", halves.path("one"), halves.path("shards.stub")});
  CHECK(overwritten.status == 2);
  CHECK_THAT(overwritten.err, Contains("an index of its own"));
}

TEST_CASE("a remote index has a directory of the people of all shards, which check verifies") {
  const Halves halves;
  const auto people = [&](const std::string& name) {
    return parse_json(halves.query(name, "people", {"-n", "all", "--format", "json"}).out);
  };
  CHECK(people("one").at("total") > 10);
  CHECK(people("all") == people("one"));
  const auto check = [&] { return run_tool("dateline-index", {"check", "-i", halves.path("all")}); };
  const auto sound = check();
  CHECK(sound.status == 0);
  CHECK_THAT(sound.err, Contains("2 shards fit together") && !Contains("directory:"));

  const auto directory = std::filesystem::path(halves.path("all")) / "directory";
  std::filesystem::resize_file(directory, 0);
  const auto damaged = check();
  CHECK(damaged.status == 3);
  CHECK_THAT(damaged.out, Contains("directory"));
  CHECK_THAT(damaged.err, Contains("`dateline-index remote` rebuilds it"));

  std::filesystem::remove(directory);
  CHECK_THAT(check().err, Contains("directory: missing"));
  REQUIRE(halves.make().status == 0);
  CHECK(people("all") == people("one"));
}

TEST_CASE("an unreachable shard is named") {
  Halves halves;
  halves.server(1).stop();
  const auto searched = halves.query("all", "search", {"minister"});
  CHECK(searched.status == 3);
  CHECK_THAT(searched.err, Contains(halves.server(1).address()));
  const auto made = halves.make();
  CHECK(made.status == 3);
  CHECK_THAT(made.err, Contains("shards.stub:4") && Contains(halves.server(1).address()));
}

TEST_CASE("incompatible shards are refused by name") {
  const Halves halves;
  std::ofstream(halves.path("other.jsonl")) << R"({"id":"mer-0001","text":"Twice."})" << '\n';
  halves.add("third", {halves.path("other.jsonl")});
  halves.add("german", {"--language", "de", halves.path("other.jsonl")});

  const auto refused = [&](const std::string& stub, const std::string& why) {
    halves.write_stub(stub);
    const auto made = halves.make();
    INFO(stub << made.err);
    CHECK(made.status == 3);
    CHECK_THAT(made.err, Contains(why));
  };
  refused("auto one/xapian\nauto third/xapian\n", "the article 'mer-0001' is on more than one shard");
  refused("auto one/xapian\nauto german/xapian\n", "language: de");
  refused("auto one/xapian\nauto nowhere/xapian\n", "shards.stub:2: cannot open the shard 'auto nowhere/xapian'");
  refused("remote 127.0.0.1:http\n", "HOST:PORT");
  refused("chert one/xapian\n", "remote, auto and glass");
  refused("remote\n", "shards.stub:1");
  refused("# nothing\n\n", "lists no shard");
  halves.write_stub("auto one/xapian\n");
  CHECK(halves.make().status == 0);
  CHECK(run_tool("dateline-index", {"remote", "-i", halves.path("new"), halves.path("missing.stub")}).status == 3);
  CHECK_FALSE(std::filesystem::exists(halves.path("new")));
}
