#include "core/yaml/token.h"

#include "core/yaml/write.h"

namespace recover::yaml {
namespace {

bool reads_in_flow(const Token& token) {
  const Parsed parsed = parse({}, '[' + token.block + ']');
  return !has_error(parsed.problems) && parsed.root.items.size() == 1 && same_value(parsed.root.items[0], token.value);
}

}  // namespace

std::optional<Token> Token::read(std::string_view text) {
  Parsed parsed = parse({}, text);
  const Node& root = parsed.root;
  const bool whole = root.begin == 0 && root.end == text.size() && root.style != Node::Style::block;
  if (text.empty() || has_error(parsed.problems) || !whole || text.find('\n') != std::string_view::npos)
    return std::nullopt;
  Token token{std::string(text), std::string(text), std::move(parsed.root)};
  if (token.value.is_scalar() && !reads_in_flow(token)) token.flow = quoted_scalar(token.value.text);
  return token;
}

Token Token::of(const Node& scalar, std::string_view text) {
  if (auto token = read(text.substr(scalar.begin, scalar.end - scalar.begin));
      token && same_value(token->value, scalar)) {
    return *token;
  }
  return {yaml::scalar(scalar.text), flow_scalar(scalar.text), scalar};
}

}  // namespace recover::yaml
