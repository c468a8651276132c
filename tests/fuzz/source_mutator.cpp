#include "source_mutator.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <sstream>
#include <vector>

namespace wasmba::fuzz {

namespace {

/// What a token may be replaced by, besides other tokens of the same text.
constexpr char kVocabulary[] = R"(
if else elif while for in def return lambda not and or is try except finally raise with as yield await async del global
nonlocal class import from pass break continue assert match case None True False
+ - * / // % ** @ & | ^ ~ << >> < > == != <= >= = += *= := : , . ( ) [ ] { } -> ... ; ! \ ' " ''' f'
0 1 -1 2 9223372036854775807 1e308 0.5 2j 'a' '' f'{x}' b'x' [] () {} {1} {1:2} (1,'a') [[]]
x i self np range len print sum min max list tuple dict set str int float complex bool enumerate zip map filter sorted
reversed isinstance type abs round any all prange njit append pop shape T dtype np.zeros np.array np.arange np.sum np.dot
math.sqrt ValueError object open eval
)";

using Random = std::mt19937;

const std::vector<std::string>& vocabulary() {
    static const std::vector<std::string>* words = [] {
        std::istringstream text(kVocabulary);
        return new std::vector<std::string>(std::istream_iterator<std::string>(text), {});
    }();
    return *words;
}

size_t below(Random& random, size_t limit) { return limit ? random() % limit : 0; }

bool isWord(char character) {
    auto byte = static_cast<unsigned char>(character);
    return std::isalnum(byte) || character == '_' || byte >= 0x80;
}

/// Words, runs of blanks, line ends, and single other characters; together they are the text.
std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> tokens;
    for (size_t at = 0; at < text.size();) {
        size_t end = at + 1;
        bool (*belongs)(char) = nullptr;
        if (isWord(text[at]))
            belongs = isWord;
        else if (text[at] == ' ')
            belongs = [](char character) { return character == ' '; };
        while (belongs && end < text.size() && belongs(text[end]))
            ++end;
        tokens.push_back(text.substr(at, end - at));
        at = end;
    }
    return tokens;
}

std::vector<std::string> splitLines(const std::string& text) {
    std::vector<std::string> lines;
    for (size_t at = 0; at < text.size();) {
        size_t end = text.find('\n', at);
        end = end == std::string::npos ? text.size() : end + 1;
        lines.push_back(text.substr(at, end - at));
        at = end;
    }
    return lines;
}

std::string join(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += part;
    return text;
}

void changeParts(std::vector<std::string>& parts, Random& random) {
    size_t at = below(random, parts.size());
    size_t other = below(random, parts.size());
    switch (below(random, 5)) {
    case 0: parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(at)); break;
    case 1: parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(other), std::string(parts[at])); break;
    case 2: std::swap(parts[at], parts[other]); break;
    case 3: parts[at] = std::string(parts[other]); break;
    default: parts.resize(at + 1); break;
    }
}

void changeTokens(std::vector<std::string>& tokens, Random& random) {
    if (below(random, 2))
        return changeParts(tokens, random);
    // Blanks and line ends stay, so that the text keeps its shape.
    for (unsigned attempt = 0; attempt < 8; ++attempt) {
        std::string& token = tokens[below(random, tokens.size())];
        if (std::isspace(static_cast<unsigned char>(token[0])))
            continue;
        token = vocabulary()[below(random, vocabulary().size())];
        return;
    }
}

void changeIndentation(std::vector<std::string>& lines, Random& random) {
    std::string& line = lines[below(random, lines.size())];
    if (below(random, 2))
        line.insert(0, "    ");
    else
        line.erase(0, std::min<size_t>(line.find_first_not_of(' '), 4));
}

} // namespace

std::string mutateSource(const std::string& text, Random& random) {
    if (text.empty())
        return vocabulary()[below(random, vocabulary().size())];
    size_t choice = below(random, 8);
    std::vector<std::string> parts = choice < 5 ? split(text) : splitLines(text);
    if (choice < 5)
        changeTokens(parts, random);
    else if (choice < 7)
        changeParts(parts, random);
    else
        changeIndentation(parts, random);
    return join(parts);
}

} // namespace wasmba::fuzz
