// SPDX-License-Identifier: GPL-3.0-or-later
#include "LessonEars.h"

#include <algorithm>
#include <random>

namespace plus48
{
void LessonEars::begin (int numQuestions, const RandomBytes& randomBytes)
{
    constexpr int mostQuestions = 32;
    tosses.clear();
    answers.clear();

    for (int i = 0; i < std::clamp (numQuestions, 0, mostQuestions); ++i)
    {
        std::uint8_t byte = 0;

        // Nothing is proved here: where the system has no randomness, another generator will do.
        if (! randomBytes ({ &byte, 1 }))
            byte = static_cast<std::uint8_t> (std::random_device()());

        tosses.push_back ((byte & 1u) != 0);
    }
}

int LessonEars::numRight() const noexcept { return static_cast<int> (std::count (answers.begin(), answers.end(), true)); }

bool LessonEars::answer (bool firstIsAfterByEar)
{
    if (isDone())
        return false;

    const auto isRight = firstIsAfterByEar == firstIsAfter();
    answers.push_back (isRight);
    return isRight;
}

juce::String LessonEars::luckInWords() const { return "1 in " + juce::String (juce::int64 { 1 } << numQuestions()); }
} // namespace plus48
