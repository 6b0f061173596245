// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/GearMenu/Datasheet.h"

#include "Measurement/DriveLevel.h"
#include "Studio/SetupEditor.h"

namespace plus48::ui
{
/** The row of what colour changes at a drive, and its figure: `−38 dB: hard to hear`, and what ends before it is reached. */
juce::String colourLabel (Drive);
juce::String colourText (std::optional<double> differenceDb, const DriveReach&);

/** "Warm and thick. Three-stage discrete class A ...": what it sounds like, and the figures' reason for it. */
juce::String soundWords (const PreampModel& model);

/** The noise of an input as a bar: -134 to -110 dBu-A. */
Datasheet::Bar inputNoiseBar (const juce::String& label, double einDbuA, Datasheet::Bar::Tint tint);

/** The part of a datasheet that is the preamp's own. */
Datasheet preampSheet (const Catalogue& catalogue, const SetupEditor& editor, const PreampModel& model);
} // namespace plus48::ui
