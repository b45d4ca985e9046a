// Over real sockets on 127.0.0.1, with time-outs short enough to see them.  No test measures time: each waits for the
// server's own end of the connection.
#include "serve/api/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <optional>
#include <thread>
#include <vector>

#include "serve/api/test_desk.h"

namespace assay::api {
namespace {

using boost::asio::ip::tcp;
using testing::HasSubstr;
using testing::StartsWith;

class Client {
 public:
  explicit Client(std::uint16_t port) {
    socket_.connect(tcp::endpoint(boost::asio::ip::make_address("127.0.0.1"), port));
  }
  // Errors are the server's right: it may have closed.
  void send(std::string_view bytes) {
    boost::system::error_code ignored;
    boost::asio::write(socket_, boost::asio::buffer(bytes), ignored);
  }
  std::string receive_until_closed() {
    std::string received;
    boost::system::error_code end;
    boost::asio::read(socket_, boost::asio::dynamic_buffer(received), end);
    return received;
  }
  std::string receive_some() {
    std::string part(4096, '\0');
    boost::system::error_code end;
    part.resize(socket_.read_some(boost::asio::buffer(part), end));
    return part;
  }

 private:
  boost::asio::io_context io_;
  tcp::socket socket_{io_};
};

class ServerTest : public testing::Test {
 protected:
  ServerTest() {
    options_.data_folder = folder_.path();
    options_.endpoint = {"127.0.0.1", 0};
    options_.workers = 2;
  }
  ~ServerTest() override {
    if (!thread_.joinable()) return;
    server_->stop();
    thread_.join();
  }
  void start() {
    server_.emplace(Server::open(options_).value());
    thread_ = std::thread([this] { server_->run(); });
  }
  std::uint16_t port() const { return server_->endpoint().port; }
  std::string host() const { return "Host: " + server_->endpoint().authority() + "\r\n"; }
  // Sends bytes and takes all that comes until the server closes.
  std::string exchange(const std::string& bytes) {
    Client client(port());
    client.send(bytes);
    return client.receive_until_closed();
  }
  std::string ask(const std::string& method, const std::string& target) {
    return exchange(method + " " + target + " HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n");
  }

  TestFolder folder_;
  ServerOptions options_;
  std::optional<Server> server_;
  std::thread thread_;
};

TEST_F(ServerTest, AnswersOverTheWire) {
  start();
  const std::string response = ask("GET", "/api/v1/about");
  EXPECT_THAT(response, StartsWith("HTTP/1.1 200 OK\r\n"));
  EXPECT_THAT(response, HasSubstr("Content-Type: application/json; charset=utf-8\r\n"));
  EXPECT_THAT(response, HasSubstr("\"name\":\"Assay\""));
}

TEST_F(ServerTest, AHeadHasTheHeaderOfAGetAndNoBody) {
  start();
  const std::string get = ask("GET", "/api/v1/about");
  const std::string head = ask("HEAD", "/api/v1/about");
  EXPECT_EQ(head, get.substr(0, get.find("\r\n\r\n") + 4));
}

TEST_F(ServerTest, OneConnectionServesManyRequests) {
  start();
  const std::string one = "GET /api/v1/about HTTP/1.1\r\n" + host() + "\r\n";
  const std::string last = "GET /api/v1/about HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n";
  const std::string responses = exchange(one + one + last);
  std::size_t count = 0;
  for (std::size_t at = responses.find("HTTP/1.1 200"); at != std::string::npos;
       at = responses.find("HTTP/1.1 200", at + 1))
    ++count;
  EXPECT_EQ(count, 3u);
}

TEST_F(ServerTest, GarbageAfterARequestEndsTheConnection) {
  start();
  const std::string responses = exchange("GET /api/v1/about HTTP/1.1\r\n" + host() + "\r\n\x01\x02 garbage\r\n\r\n");
  EXPECT_THAT(responses, HasSubstr("HTTP/1.1 200"));
  EXPECT_THAT(responses, HasSubstr("HTTP/1.1 400"));
}

TEST_F(ServerTest, AnOversizedHeaderIsRefused) {
  start();
  EXPECT_THAT(exchange("GET / HTTP/1.1\r\n" + host() + "X: " + std::string(20'000, 'x') + "\r\n\r\n"),
              StartsWith("HTTP/1.1 431"));
}

TEST_F(ServerTest, AnOversizedBodyIsRefusedBeforeItIsSent) {
  start();
  EXPECT_THAT(exchange("POST /api/v1/topics HTTP/1.1\r\n" + host() + "Content-Length: 99999999\r\n\r\n"),
              StartsWith("HTTP/1.1 413"));
}

TEST_F(ServerTest, AnOversizedChunkedBodyIsRefused) {
  options_.limits.body_bytes = 1000;
  start();
  const std::string chunk = "400\r\n" + std::string(1024, 'x') + "\r\n";
  EXPECT_THAT(
      exchange("POST /api/v1/topics HTTP/1.1\r\n" + host() + "Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk),
      StartsWith("HTTP/1.1 413"));
}

TEST_F(ServerTest, ALongBodyIsTakenWhereTheRouteAllowsIt) {
  options_.limits.body_bytes = 1000;
  start();
  const std::string body = R"({"summary":"x","source":{"text":")" + std::string(5000, 'x') + "\"}}";
  const std::string rest =
      host() + "Content-Type: application/json\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) +
      "\r\n\r\n" + body;
  EXPECT_THAT(exchange("POST /api/v1/check HTTP/1.1\r\n" + rest), StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(exchange("POST /api/v1/topics HTTP/1.1\r\n" + rest), StartsWith("HTTP/1.1 413"));
}

TEST_F(ServerTest, LengthAndChunksTogetherAreRefused) {  // request smuggling
  start();
  EXPECT_THAT(exchange("POST /api/v1/topics HTTP/1.1\r\n" + host() +
                       "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
              StartsWith("HTTP/1.1 400"));
}

TEST_F(ServerTest, ASlowRequestIsCutOff) {
  options_.limits.read_time = std::chrono::milliseconds(100);
  start();
  Client client(port());
  client.send("GET /api/v1/about HTTP/1.1\r\nX-Slow: ");
  EXPECT_EQ(client.receive_until_closed(), "");
}

TEST_F(ServerTest, ASlowBodyIsCutOff) {
  options_.limits.read_time = std::chrono::milliseconds(100);
  start();
  Client client(port());
  client.send("POST /api/v1/topics HTTP/1.1\r\n" + host() + "Content-Length: 100\r\n\r\n{");
  EXPECT_EQ(client.receive_until_closed(), "");
}

TEST_F(ServerTest, ASilentConnectionIsClosed) {
  options_.limits.idle_time = std::chrono::milliseconds(100);
  start();
  Client client(port());
  EXPECT_EQ(client.receive_until_closed(), "");
}

TEST_F(ServerTest, AClientThatAsksFirstIsToldToGoOn) {
  start();
  Client client(port());
  client.send(
      "POST /api/v1/topics HTTP/1.1\r\n" + host() +
      "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(client.receive_some(), StartsWith("HTTP/1.1 100"));
  client.send("{}");
  EXPECT_THAT(client.receive_until_closed(), StartsWith("HTTP/1.1 400"));
}

TEST_F(ServerTest, ConnectionsPastTheLimitWaitForRoom) {
  options_.limits.connections = 2;
  options_.limits.idle_time = std::chrono::milliseconds(200);
  start();
  Client first(port());
  Client second(port());
  EXPECT_THAT(ask("GET", "/api/v1/about"), StartsWith("HTTP/1.1 200"));  // once the silent ones are closed
}

TEST_F(ServerTest, EndsWithConnectionsOpen) {
  start();
  Client idle(port());
  idle.send("GET /api/v1/about HTTP/1.1\r\n" + host() + "\r\n");
  idle.receive_some();
  server_->stop();
  thread_.join();
  idle.receive_until_closed();
}

TEST_F(ServerTest, OneServerAFolder) {
  start();
  const Result<Server> second = Server::open(options_);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::kBusy);
}

TEST_F(ServerTest, APortInUseIsSaid) {
  start();
  const TestFolder other;
  ServerOptions options = options_;
  options.data_folder = other.path();
  options.endpoint = server_->endpoint();
  const Result<Server> second = Server::open(options);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::kBusy);
  EXPECT_THAT(second.error().message, HasSubstr("in use"));
}

TEST_F(ServerTest, ManyClientsAtOnce) {
  start();
  std::vector<std::thread> clients;
  clients.reserve(16);
  std::vector<std::string> responses(16);
  for (std::string& response : responses) {
    clients.emplace_back([&] { response = ask("GET", "/api/v1/topics"); });
  }
  for (std::thread& client : clients) client.join();
  for (const std::string& response : responses) EXPECT_THAT(response, StartsWith("HTTP/1.1 200"));
}

}  // namespace
}  // namespace assay::api
