// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestTrials.h"

namespace plus48
{
namespace
{
Version versionOf (bool isB) { return isB ? Version::b : Version::a; }
} // namespace

Version TestTrials::versionDrawn (int trial) const { return versionOf (drawn[static_cast<std::size_t> (trial)]); }

Version TestTrials::versionChosen (int trial) const
{
    const auto index = static_cast<std::size_t> (trial);
    return versionOf (question == Question::canYouTell ? answers[index] : answers[index] != drawn[index]);
}

std::optional<TestScore> TestTrials::score() const
{
    if (! isFinished())
        return {};

    TestScore score { question, number, 0 };

    for (auto trial = 0; trial < number; ++trial)
    {
        const auto counts = question == Question::canYouTell ? versionChosen (trial) == versionDrawn (trial) : versionChosen (trial) == Version::b;
        score.count += counts ? 1 : 0;
    }

    return score;
}
} // namespace plus48
