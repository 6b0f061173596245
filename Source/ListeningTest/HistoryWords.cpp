// SPDX-License-Identifier: GPL-3.0-or-later
#include "HistoryWords.h"

#include <cmath>

namespace plus48
{
namespace
{
using juce::String;

bool isSameDay (juce::Time a, juce::Time b) { return a.getYear() == b.getYear() && a.getDayOfYear() == b.getDayOfYear(); }

/** Noon, from which the day before is 24 hours away even where a clock is put back or forth. */
juce::Time noonOf (juce::Time time) { return { time.getYear(), time.getMonth(), time.getDayOfMonth(), 12, 0 }; }

/** `0:12` */
String minutesAndSeconds (juce::int64 samples, double sampleRate)
{
    const auto seconds = static_cast<juce::int64> (std::floor (static_cast<double> (samples) / sampleRate));
    return String (seconds / 60) + ":" + String (seconds % 60).paddedLeft ('0', 2);
}
} // namespace

String questionWords (Question question) { return question == Question::canYouTell ? "Can you tell?" : "Which do you like?"; }

String dayWords (juce::Time then, juce::Time now)
{
    if (isSameDay (then, now))
        return "Today";

    if (isSameDay (then, noonOf (now) - juce::RelativeTime::days (1)))
        return "Yesterday";

    const auto day = String (then.getDayOfMonth()) + " " + juce::Time::getMonthName (then.getMonth(), true);
    return then.getYear() == now.getYear() ? day : day + " " + String (then.getYear());
}

String deletedWords (const TestRecord& record, juce::Time now)
{
    const auto then = juce::Time::fromISO8601 (record.begun);
    const auto day = dayWords (then, now);
    return "Test of " + (day == "Today" || day == "Yesterday" ? day.toLowerCase() : day) + ", " + then.formatted ("%H:%M") + " deleted";
}

String unfinishedWords (const TestTrials& trials) { return String (trials.answers.size()) + " of " + String (trials.number) + " answered"; }

String heardWords (const TestRecord& record)
{
    auto words = "Take " + String (record.take);

    if (record.loopLength > 0)
        words << ", " << minutesAndSeconds (record.loopStart, record.sampleRate) << " to " << minutesAndSeconds (record.loopStart + record.loopLength, record.sampleRate);

    if (record.loudnessDifferenceLu)
        words << ", " << String (std::abs (*record.loudnessDifferenceLu), 2) << " LU apart";

    return words;
}
} // namespace plus48
