// SPDX-License-Identifier: GPL-3.0-or-later
#include "FieldSyntax.h"

#include "Signal/NumberText.h"

#include <algorithm>

namespace plus48
{
namespace
{
juce::StringArray split (const juce::String& text, const char* separator)
{
    auto parts = juce::StringArray::fromTokens (text, separator, {});
    parts.trim();
    return parts;
}

std::optional<ResponsePoint> parseResponsePoint (const juce::String& text)
{
    const auto hzAndDb = split (text, ":");

    if (hzAndDb.size() != 2)
        return {};

    const auto hzAndGain = split (hzAndDb[0], "@");
    const auto hz = parseNumber (hzAndGain[0], responsePointHz);
    const auto db = parseNumber (hzAndDb[1], responsePointDb);

    if (! hz || ! db || hzAndGain.size() > 2)
        return {};

    if (hzAndGain.size() < 2)
        return ResponsePoint { *hz, *db, false, 0.0 };

    if (const auto gain = parseNumber (hzAndGain[1], responsePointGainDb))
        return ResponsePoint { *hz, *db, true, *gain };

    return {};
}

bool comesBefore (const ResponsePoint& a, const ResponsePoint& b)
{
    return a.hz < b.hz || (! (b.hz < a.hz) && a.gainDb < b.gainDb);
}

/** One frequency has either one value, or several at different gains. */
bool contradict (const ResponsePoint& a, const ResponsePoint& b)
{
    const auto sameHz = ! (a.hz < b.hz) && ! (b.hz < a.hz);
    const auto sameGain = ! (a.gainDb < b.gainDb) && ! (b.gainDb < a.gainDb);
    return sameHz && (sameGain || ! a.dependsOnGain || ! b.dependsOnGain);
}
} // namespace

std::optional<double> parseNumber (const juce::String& text, Range range)
{
    const auto number = numberFromText (text.trim().toStdString());
    return number && range.contains (*number) ? number : std::nullopt;
}

std::optional<std::vector<double>> parseList (const juce::String& text, Range range)
{
    const auto parts = split (text, "/");
    std::vector<double> numbers;

    for (auto& part : parts)
    {
        const auto number = parseNumber (part, range);

        if (! number || std::find (numbers.begin(), numbers.end(), *number) != numbers.end())
            return {};

        numbers.push_back (*number);
    }

    if (numbers.empty() || numbers.size() > 16)
        return {};

    return numbers;
}

std::optional<ResponsePoints> parseResponse (const juce::String& text)
{
    ResponsePoints responsePoints;

    // A semicolon at the end does no harm.
    for (auto& part : split (text.trim().trimCharactersAtEnd (";"), ";"))
    {
        const auto responsePoint = parseResponsePoint (part);

        if (! responsePoint || responsePoints.size() == maxResponsePoints)
            return {};

        responsePoints.push_back (*responsePoint);
    }

    std::sort (responsePoints.begin(), responsePoints.end(), comesBefore);

    // Sorted by gain within a frequency, so neighbours are all that can contradict each other.
    if (responsePoints.empty() || std::adjacent_find (responsePoints.begin(), responsePoints.end(), contradict) != responsePoints.end())
        return {};

    return responsePoints;
}

std::optional<ImpedancePeak> parseResonance (const juce::String& text)
{
    auto words = juce::StringArray::fromTokens (text, " ", {});
    words.removeEmptyStrings();

    if (words.size() != 7 || words[1] != "ohm" || words[2] != "at" || words[4] != "Hz" || words[5] != "Q")
        return {};

    const auto ohm = parseNumber (words[0], { 0.1, 1.0e6 });
    const auto hz = parseNumber (words[3], { 1.0, 20000.0 });
    const auto q = parseNumber (words[6], { 0.05, 100.0 });

    if (! ohm || ! hz || ! q)
        return {};

    return ImpedancePeak { *ohm, *hz, *q };
}

std::optional<Answer> parseAnswer (const juce::String& text)
{
    const auto word = text.upToFirstOccurrenceOf ("(", false, false).trim();
    const auto remark = text.substring (word.length()).trim();

    if (remark.isNotEmpty() && ! (remark.startsWithChar ('(') && remark.endsWithChar (')')))
        return {};

    if (word.equalsIgnoreCase ("yes") || word.equalsIgnoreCase ("no"))
        return Answer { word.equalsIgnoreCase ("yes"), remark };

    return {};
}

juce::String quoted (const juce::String& text)
{
    constexpr int maxLength = 40;
    juce::String clean;

    for (auto p = text.getCharPointer(); ! p.isEmpty() && clean.length() <= maxLength; ++p)
        clean << juce::String::charToString (*p < 32 || *p == 127 ? juce::juce_wchar (' ') : *p);

    return "\"" + (clean.length() > maxLength ? clean.substring (0, maxLength) + "..." : clean) + "\"";
}

juce::String toText (double number) { return juce::String (textFromNumber (number)); }
} // namespace plus48
