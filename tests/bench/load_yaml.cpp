// Loads YAML files the way yaml-cpp's manual shows it and prints how many items their lists have: load_yaml FILE...
#include <yaml-cpp/yaml.h>

#include <cstddef>
#include <cstdio>

int main(int argc, char** argv) {
  std::size_t items = 0;
  for (int word = 1; word < argc; ++word) items += YAML::LoadFile(argv[word]).size();
  std::printf("%zu\n", items);
  return items > 0 ? 0 : 1;
}
