// Writes the pages of section 1 and the shell scripts into a folder: drawn from the Specs, so that they can't differ
// from the program.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/docs/man.h"
#include "cli/docs/shells.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: make_pages FOLDER DATE\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  const auto write = [&folder](const std::string& name, std::string_view text) {
    std::ofstream(folder / name, std::ios::binary) << text;
  };
  for (const auto& page : recover::cli::man_pages(argv[2])) write(page.name + ".1", page.text);
  write("recover", recover::cli::shell_script("bash").value());
  write("_recover", recover::cli::shell_script("zsh").value());
  write("recover.fish", recover::cli::shell_script("fish").value());
  return 0;
}
