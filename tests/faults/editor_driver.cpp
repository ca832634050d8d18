// Edits documents that a proof asks for (e_edits.py), and writes texts as core/yaml would write them.
//
// Standard input holds requests of five netstrings each ("5:hello,"): what to do, the document, the path with its words
// joined by U+001F, the token, and one thing more. Each is answered by two: "ok" and the text, or "no" and why not.

#include <algorithm>
#include <iostream>
#include <optional>
#include <string>

#include "core/yaml/editor.h"
#include "core/yaml/write.h"

namespace {

using recover::yaml::Path;
using recover::yaml::YamlEditor;

struct Request {
  std::string what;
  std::string document;
  std::string path;
  std::string token;
  std::string more;
};

bool read(std::istream& in, std::string& text) {
  std::size_t size = 0;
  if (!(in >> size)) return false;
  text.resize(size);
  in.ignore();
  in.read(text.data(), static_cast<std::streamsize>(size));
  in.ignore();
  return in.good();
}

void write(const std::string& text) { std::cout << text.size() << ':' << text << ','; }

Path words_of(const std::string& path) {
  Path words;
  std::size_t begin = 0;
  while (begin < path.size()) {
    const std::size_t end = std::min(path.find('\x1f', begin), path.size());
    words.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::optional<recover::Problem> edit(YamlEditor& editor, const Request& request) {
  const Path path = words_of(request.path);
  if (request.what == "set") return editor.set(path, request.token, request.more);
  if (request.what == "append") return editor.append(path, request.token);
  if (request.what == "insert") return editor.insert(path, std::stoul(request.more), request.token);
  return editor.remove(path);
}

/// The token in a document of its own: as a key's value, in brackets, and in quotes.
std::string written(const std::string& text) {
  return "- block: " + recover::yaml::scalar(text) + "\n- [" + recover::yaml::flow_scalar(text) + "]\n- " +
         recover::yaml::quoted_scalar(text) + '\n';
}

void answer(const Request& request) {
  if (request.what == "write") {
    write("ok");
    write(written(request.token));
    return;
  }
  YamlEditor editor("document.yaml", request.document);
  const auto problem = edit(editor, request);
  write(problem ? "no" : "ok");
  write(problem ? problem->code + ": " + problem->what : editor.text());
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  Request request;
  while (read(std::cin, request.what) && read(std::cin, request.document) && read(std::cin, request.path) &&
         read(std::cin, request.token) && read(std::cin, request.more)) {
    answer(request);
  }
}
