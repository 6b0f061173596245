// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_core/juce_core.h>

/** Tables of the user's own equipment, as the program reads them when it starts. [message thread] */
namespace plus48::ui::ownEquipment
{
/** Adds a row to a table of the user's own, and makes both folder and table where they are not there: the shipped row of
    `exampleId` under an id of its own, so that every column has a figure to be replaced. A row that is there already stays.
    On failure the message is one sentence.
*/
juce::Result addExample (const juce::File& folder, const juce::String& tableName, const juce::String& exampleId);

/** "my-" before the example's id. */
juce::String ownId (const juce::String& exampleId);
} // namespace plus48::ui::ownEquipment
