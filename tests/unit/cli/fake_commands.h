#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/args/spec.h"

/// A small table of commands for the tests of the spine. What a command read is in `taken()`, by name.
namespace recover::cli::fake {

struct Taken {
  std::string title;
  std::string shell = "bash";
  std::vector<std::string> words;
  std::vector<std::string> steps;
  std::optional<std::string> why;
  std::optional<std::string> by;
  std::optional<std::string> area;
  std::optional<std::string> every;
  std::optional<int> confidence;
  bool all = false;
  Format format;
  Recording recording;
  Globals globals;
};

/// What the line last read by `read` said.
struct Reading {
  std::string command;
  Taken taken;
};

/// Resolves and parses a line as run.cpp does.
Reading read(const std::vector<std::string>& words);
/// The problem of a line that can't be read; fails the test when it can.
Problem problem_of(const std::vector<std::string>& words);

}  // namespace recover::cli::fake
