// SPDX-License-Identifier: GPL-3.0-or-later
#include "Words.h"

#include <charconv>

namespace plus48
{
namespace
{
template <typename Value>
struct Word
{
    const char* word;
    Value value;
};

constexpr Word<Jack> jacks[] { { "mic", Jack::mic }, { "line", Jack::line }, { "instrument", Jack::instrument } };
constexpr Word<BitDepth> bitDepths[] { { "16", BitDepth::int16 }, { "24", BitDepth::int24 }, { "32f", BitDepth::float32 } };
constexpr Word<Path> paths[] { { "A", Path::a }, { "B", Path::b } };
constexpr Word<bool> switches[] { { "on", true }, { "off", false } };
constexpr Word<bool> polarities[] { { "normal", false }, { "inverted", true } };
constexpr Word<bool NoiseMutes::*> noises[] { { "mic", &NoiseMutes::mic }, { "preamp", &NoiseMutes::preamp }, { "converter", &NoiseMutes::converter }, { "room", &NoiseMutes::room } };

template <typename Value, size_t size>
std::optional<Value> find (const Word<Value> (&words)[size], const juce::String& text)
{
    for (auto& candidate : words)
        if (text == candidate.word)
            return candidate.value;

    return {};
}

template <typename Value, size_t size>
juce::String wordOf (const Word<Value> (&words)[size], Value value)
{
    for (auto& candidate : words)
        if (candidate.value == value)
            return candidate.word;

    return {};
}
} // namespace

juce::String toWord (Jack jack) { return wordOf (jacks, jack); }
juce::String toWord (BitDepth bits) { return wordOf (bitDepths, bits); }
juce::String toWord (Path path) { return wordOf (paths, path); }

std::optional<Jack> jackFromWord (const juce::String& word) { return find (jacks, word); }
std::optional<BitDepth> bitDepthFromWord (const juce::String& word) { return find (bitDepths, word); }
std::optional<Path> pathFromWord (const juce::String& word) { return find (paths, word); }
std::optional<bool> switchFromWord (const juce::String& word) { return find (switches, word); }
std::optional<bool> polarityFromWord (const juce::String& word) { return find (polarities, word); }

std::optional<std::uint64_t> seedFromText (const juce::String& text)
{
    const auto digits = text.toStdString();
    std::uint64_t seed = 0;
    const auto [end, error] = std::from_chars (digits.data(), digits.data() + digits.size(), seed);

    if (digits.empty() || error != std::errc {} || end != digits.data() + digits.size())
        return {};

    return seed;
}

juce::StringArray noiseMutesWords (const NoiseMutes& noiseMutes)
{
    juce::StringArray words;

    for (auto& noise : noises)
        if (noiseMutes.*noise.value)
            words.add (noise.word);

    return words;
}

std::optional<NoiseMutes> noiseMutesFromWords (const juce::StringArray& words)
{
    NoiseMutes noiseMutes;

    for (auto& word : words)
    {
        const auto noise = find (noises, word);

        if (! noise)
            return {};

        noiseMutes.*(*noise) = true;
    }

    return noiseMutes;
}
} // namespace plus48
