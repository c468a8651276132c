// Runs a fuzz target without libFuzzer: over the programs in the folders given, and over mutations of them that are the
// same in every run. replay MUTATIONS FOLDER...

#include "source_mutator.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

/// Mutations of mutations of one program.
constexpr unsigned kGenerations = 4;

/// With REPLAY_INPUT=FILE in the environment, the file holds the input that the target crashed on.
void run(const std::string& text) {
    static const char* path = std::getenv("REPLAY_INPUT");
    if (path)
        std::ofstream(path, std::ios::binary) << text;
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(text.data()), text.size());
}

std::vector<std::string> readPrograms(const char* folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".py" || entry.path().extension() == ".txt")
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> programs;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        programs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return programs;
}

} // namespace

int main(int count, char** texts) {
    std::vector<std::string> programs;
    for (int i = 2; i < count; ++i)
        for (std::string& program : readPrograms(texts[i]))
            programs.push_back(std::move(program));
    if (programs.empty()) {
        std::cerr << "usage: replay MUTATIONS FOLDER...\n";
        return 1;
    }
    for (const std::string& program : programs)
        run(program);
    std::mt19937 random(1);
    for (long rounds = std::atol(texts[1]) / kGenerations; rounds > 0; --rounds) {
        std::string text = programs[random() % programs.size()];
        for (unsigned generation = 0; generation < kGenerations; ++generation) {
            text = wasmba::fuzz::mutateSource(text, random);
            run(text);
        }
    }
    std::cout << programs.size() << " programs and " << texts[1] << " mutations\n";
    return 0;
}
