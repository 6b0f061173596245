// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestSignal.h"

#include "Equipment/FieldSyntax.h"
#include "Signal/Units.h"

namespace plus48
{
namespace
{
constexpr Range possibleHz { 0.01, 96000.0 };

/** The engine takes nothing louder than 36 dB over full scale. */
constexpr Range possibleDbfs { -300.0, 36.0 };

/** The fraction of a period at sample n. fma gives what the product was rounded by, and fmod is exact. */
double phaseAt (double hz, double sampleRate, double n) noexcept
{
    const auto product = hz * n;
    return (std::fmod (product, sampleRate) + std::fma (hz, n, -product)) / sampleRate;
}
} // namespace

bool TestSignal::isNamedBy (const juce::String& text)
{
    return text == "silence" || text.startsWith ("sine:") || text == "sine";
}

juce::Result TestSignal::parse (const juce::String& text, TestSignal& signal)
{
    if (text == "silence")
    {
        signal = {};
        return juce::Result::ok();
    }

    const auto hz = parseNumber (text.fromFirstOccurrenceOf ("sine:", false, false).upToFirstOccurrenceOf ("@", false, false), possibleHz);
    const auto dbfs = parseNumber (text.fromFirstOccurrenceOf ("@", false, false), possibleDbfs);

    if (! hz || ! dbfs)
        return juce::Result::fail (quoted (text) + " is no test signal; silence or sine:HZ@DBFS would be right, such as sine:997@-20, with a level of "
                                   + toText (possibleDbfs.low) + " to " + toText (possibleDbfs.high) + " dBFS");

    signal = { hz, *dbfs };
    return juce::Result::ok();
}

float TestSignal::at (double sampleRate, std::int64_t position) const noexcept
{
    if (! hz)
        return 0.0f;

    return static_cast<float> (gainFromDb (dbfs) * std::sin (2.0 * pi * phaseAt (*hz, sampleRate, static_cast<double> (position))));
}

std::vector<float> TestSignal::samples (double sampleRate, std::int64_t count) const
{
    std::vector<float> result (static_cast<std::size_t> (count));

    for (std::size_t n = 0; n < result.size(); ++n)
        result[n] = at (sampleRate, static_cast<std::int64_t> (n));

    return result;
}
} // namespace plus48
