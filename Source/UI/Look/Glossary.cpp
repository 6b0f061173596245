// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Look/Glossary.h"

namespace plus48::ui::glossary
{
juce::String meaningIn (const juce::String& text)
{
    // The longer ones first: they contain the others.
    static constexpr std::pair<const char*, const char*> terms[] { { "EIN", ein }, { "dB SPL", dbSpl }, { "dBA", dbSpl }, { "dBFS (A)", dbfsA }, { "dBFS", dbfs }, { "dBu", dbu }, { "LUFS", lufs }, { "nterface buffer", interfaceBuffer }, { "nterface delay", interfaceDelay }, { "evice block", deviceBlock }, { "evice delay", deviceDelay } };

    for (const auto& [term, meaning] : terms)
        if (text.contains (term))
            return juce::String::fromUTF8 (meaning);

    return {};
}
} // namespace plus48::ui::glossary
