// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestRecord.h"

#include <juce_core/juce_core.h>

/** What the history says of a test besides its result. All functions: any thread. */
namespace plus48
{
/** `Can you tell?`, `Which do you like?` */
juce::String questionWords (Question);

/** `Today`, `Yesterday`, `21 Nov`, and in another year `21 Nov 2025`: by the calendar here. */
juce::String dayWords (juce::Time then, juce::Time now);

/** `Test of today, 13:40 deleted` */
juce::String deletedWords (const TestRecord&, juce::Time now);

/** `5 of 24 answered` */
juce::String unfinishedWords (const TestTrials&);

/** `Take 3, 0:12 to 0:16, 0.02 LU apart` */
juce::String heardWords (const TestRecord&);
} // namespace plus48
