// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ListeningTest/TestRecord.h"
#include "Studio/Notices.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace plus48::ui
{
enum class TestFormat
{
    csv,
    json,
    text
};

/** Asks where to, in the window that `from` is in, and saves the tests there; how that went is said in a notice. [message thread] */
void saveTests (juce::Component& from, Notices&, const std::vector<TestRecord>&, TestFormat);

/** In any of the formats, chosen from a list under `button`. */
void chooseFormatAndSave (juce::Component& button, Notices&, std::vector<TestRecord>);
} // namespace plus48::ui
