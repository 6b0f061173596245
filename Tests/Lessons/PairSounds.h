// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catch.h"
#include "Comparison/ProgrammeMeter.h"

#include "Lessons/LessonSession.h"
#include "Measurement/DelayBetween.h"
#include "SoundSource/AudioFile.h"

namespace plus48::test
{
inline std::vector<double> soundOfFile (const juce::File& file)
{
    AudioFile audio;
    juce::StringArray warnings;
    REQUIRE (readAudioFile (file, audio, warnings).wasOk());
    REQUIRE (audio.channels.size() == 1);
    return { audio.channels.front().begin(), audio.channels.front().end() };
}

inline double lufsOf (const std::vector<double>& sound) { return lufsByLibrary (AudioRange::whole ({ &sound, 1 }, 48000.0)).value_or (-200.0); }

inline double highestOf (const std::vector<double>& sound)
{
    auto highest = 0.0;

    for (const auto sample : sound)
        highest = std::max (highest, std::abs (sample));

    return highest;
}

inline double rmsDb (const std::vector<double>& sound)
{
    auto sum = 0.0;

    for (const auto sample : sound)
        sum += sample * sample;

    return dbFromPower (sum / static_cast<double> (sound.size()));
}

/** Before and after of a lesson: equally loud, of one length, and sample by sample at the same time. */
inline void checkPair (LessonPair& pair, const juce::String& id)
{
    const auto before = soundOfFile (pair.file (LessonPair::Version::before)), after = soundOfFile (pair.file (LessonPair::Version::after));
    INFO (id << ": " << pair.note());
    CHECK (before.size() == after.size());
    CHECK (before.size() == static_cast<std::size_t> (48000.0 * pair.lengthSeconds()));
    CHECK (highestOf (before) <= 0.9);
    CHECK (highestOf (after) <= 0.9);
    CHECK (pair.peaks (LessonPair::Version::before).size() == pair.peaks (LessonPair::Version::after).size());

    if (id == "silent-microphone")
    {
        CHECK_FALSE (pair.match().has_value());
        CHECK (pair.note() == "Before is silent: they are heard as they are.");
        CHECK (rmsDb (before) < -70.0);
        CHECK (rmsDb (after) > -40.0);
        return;
    }

    REQUIRE (pair.match().has_value());

    if (pair.match()->basis == MatchedPair::Basis::integrated)
        CHECK (std::abs (lufsOf (before) - lufsOf (after)) <= 0.1);

    CHECK (std::abs (pair.match()->residualLu) <= 0.1);

    // The same chain with another gain to the sample; another response moves the strongest correlation by some tenths of a millisecond.
    if (id == "how-loud")
        CHECK (delayBetween (after, before, 480) == 0);
    else if (id != "how-many-inputs" && id != "why-headphones")
        CHECK (std::abs (delayBetween (after, before, 480)) <= 10);
}
} // namespace plus48::test
