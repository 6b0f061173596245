// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/GearMenu/Datasheet.h"

#include "Studio/SetupEditor.h"

namespace plus48::ui
{
/** What a microphone is for, in a few words. */
juce::String purposeOf (const MicrophoneModel& model);

/** Its equivalent noise in dB-A, by formula: electronics, or the thermal noise of the source resistance. */
double selfNoiseDba (const Catalogue& catalogue, const juce::String& microphoneId);

/** How much nearer than 30 cm lifts a bass tone, beyond the level, in dB: the SourceLevel's formula. `gradient` as there. */
double bassLiftDb (double gradient, double distanceMetres, double hz);

/** The part of a datasheet that is the microphone's own; what it would change is not in it. */
Datasheet microphoneSheet (const Catalogue& catalogue, const SetupEditor& editor, const MicrophoneModel& model);
Datasheet instrumentSheet (const SetupEditor& editor, const InstrumentModel& model);
} // namespace plus48::ui
