// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mutator.h"

#include <algorithm>

namespace plus48::fuzz
{
namespace
{
// Where readers stumble: ends of number ranges, and what separates things in text.
const std::string extremes[] {
    { "\xff\xff\xff\xff", 4 },
    { "\0\0\0\0", 4 },
    { "\x7f\xff\xff\xff", 4 },
    { "\xff\xff\xff\x7f", 4 },
    { "\x80\0\0\0", 4 },
    { "\x01\x36", 2 },
    "\"",
    ",",
    "\n",
    "\r\n",
    "{",
    "[",
    "]",
    "\\u",
    "-",
    "1e308",
    "nan",
    "99999999999999999999",
    ";",
    "@",
    ":",
    "null"
};
} // namespace

Mutator::Mutator (std::vector<std::string> corpusToUse, std::uint64_t seed)
    : corpus (std::move (corpusToUse)), random (seed)
{
}

// Not a distribution of the library, whose numbers differ from one compiler to the next.
size_t Mutator::below (size_t end) { return end == 0 ? 0 : static_cast<size_t> (random() % end); }

std::string Mutator::next()
{
    auto bytes = corpus[below (corpus.size())];

    for (auto remaining = 1 + below (6); remaining > 0; --remaining)
        damage (bytes);

    return bytes.substr (0, 1 << 16);
}

void Mutator::damage (std::string& bytes)
{
    // Half of the damage is done near the beginning, where headers are.
    const auto isNearStart = below (2) == 0;
    const auto position = below (isNearStart ? std::min<size_t> (bytes.size(), 64) : bytes.size());
    const auto& extreme = extremes[below (std::size (extremes))];

    switch (below (7))
    {
        case 0:
            if (! bytes.empty())
                bytes[position] = static_cast<char> (bytes[position] ^ (1 << below (8)));
            break;

        case 1:
            if (! bytes.empty())
                bytes[position] = static_cast<char> (below (256));
            break;

        case 2:
            bytes.replace (position, std::min (extreme.size(), bytes.size() - position), extreme);
            break;

        case 3:
            bytes.insert (position, extreme);
            break;

        case 4:
            bytes.resize (position);
            break;

        case 5:
            bytes.insert (position, bytes.substr (below (bytes.size()), 1 + below (200)));
            break;

        default:
        {
            const auto& other = corpus[below (corpus.size())];
            bytes = bytes.substr (0, position) + other.substr (below (other.size()));
            break;
        }
    }
}
} // namespace plus48::fuzz
