#pragma once

#include <exception>
#include <functional>

namespace recover::cli {

/// What `read` gives, or `otherwise`: nothing that goes wrong with the notebook may keep the crisis card from being
/// shown.
template <typename T>
T or_else(T otherwise, const std::function<T()>& read) {
  try {
    return read();
  } catch (const std::exception&) {
    return otherwise;
  }
}

}  // namespace recover::cli
