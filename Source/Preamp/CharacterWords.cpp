// SPDX-License-Identifier: GPL-3.0-or-later
#include "CharacterWords.h"

#include "CircuitModel.h"

#include "Equipment/CoreHarmonics.h"
#include "Equipment/FieldSyntax.h"
#include "Equipment/KnownFigures.h"
#include "Equipment/ResponsePointCurve.h"

#include <algorithm>

namespace plus48
{
namespace
{
using juce::String;

/** A harmonic is part of the sound from here on when the unit is driven, a design choice. */
constexpr double audibleDbc = -70.0;

/** At or below this at nominal level, the unit is called clean. */
constexpr double cleanDbc = -100.0;

/** Below this a source's own impedance is felt. */
constexpr double lowInputOhm = 1000.0;

constexpr double lowestHz = 20.0;

String dbc (double value) { return toText (value) + " dBc"; }

bool isAbove (const std::optional<double>& figure, double limit) { return figure.has_value() && *figure > limit; }

String deviceName (const CircuitModel& model)
{
    return model.device == CircuitModel::Device::triode ? "triode" : (model.device == CircuitModel::Device::squareLaw ? "single-ended class-A stage" : "amplifier");
}
} // namespace

std::vector<CharacterWord> characterWords (const PreampModel& preamp)
{
    const auto model = CircuitModel::of (preamp);
    const auto& harmonics = preamp.harmonics;
    const auto hasCore = model.hasInputCore || model.hasOutputCore;
    const auto isKnown = known::soundOf (preamp);
    const auto isStarved = preamp.device == AmplifierDevice::starvedTriode && isKnown && harmonics.h2At20Dbu.has_value() && harmonics.h2At4Dbu.has_value();
    const auto isCurved = isKnown && model.device != CircuitModel::Device::feedback && isAbove (harmonics.h2At20Dbu, audibleDbc);
    std::vector<CharacterWord> words;

    const auto add = [&words] (const char* word, const String& cause) { words.push_back ({ word, cause }); };

    if (isStarved)
        add ("fuzzy", "A triode starved of voltage bends when it is pushed: second harmonic " + dbc (*harmonics.h2At20Dbu) + " at +20 dBu.");

    if (isCurved && ! isStarved)
        add ("warm", "The curve of its " + deviceName (model) + " is steeper on one side, and that makes the second harmonic, the octave: " + dbc (*harmonics.h2At20Dbu) + " at +20 dBu.");

    if (isKnown && isAbove (harmonics.h3At20Dbu, audibleDbc) && ! isAbove (harmonics.h2At20Dbu, *harmonics.h3At20Dbu))
        add ("firm", "It flattens both sides of the wave alike before its rail, third harmonic first: " + dbc (*harmonics.h3At20Dbu) + " at +20 dBu.");

    if (isKnown && hasCore && isAbove (harmonics.h3At50HzAt20Dbu, audibleDbc) && isAbove (harmonics.h3At50HzAt20Dbu, harmonics.h3At20Dbu.value_or (cleanDbc) + coreHarmonicDb))
        add ("fat", "Its iron core saturates on low notes first: third harmonic " + dbc (*harmonics.h3At50HzAt20Dbu) + " at 50 Hz against "
                        + dbc (harmonics.h3At20Dbu.value_or (cleanDbc)) + " at 997 Hz.");
    else if (isStarved)
        add ("fat", "Pushed, its second harmonic puts an octave above every bass note: " + dbc (*harmonics.h2At20Dbu) + " at +20 dBu, and " + dbc (*harmonics.h2At4Dbu) + " at +4 dBu.");

    if (isCurved && hasCore)
        add ("vintage", "A " + deviceName (model) + " between transformers, as consoles were built: both colours at once, and "
                            + toText (-curveThrough (preamp.response, preamp.gainMinDb).dbAt (20000.0)) + " dB less at 20 kHz.");

    if (const auto lowest = *std::min_element (preamp.inputOhms.begin(), preamp.inputOhms.end()); lowest < lowInputOhm)
        add ("thin and cool", "At " + toText (lowest) + " ohm it loads a ribbon or dynamic microphone, which loses bass where its impedance rises.");
    else if (const auto bass = curveThrough (preamp.response, preamp.gainMaxDb).dbAt (lowestHz); bass <= -2.0)
        add ("thin and cool", "At " + toText (preamp.gainMaxDb) + " dB of gain 20 Hz is " + toText (-bass) + " dB down.");

    if (isKnown && ! isAbove (harmonics.h2At4Dbu, cleanDbc) && ! isAbove (harmonics.h3At4Dbu, cleanDbc))
        add ("clean", "Feedback keeps every harmonic at " + dbc (std::max (harmonics.h2At4Dbu.value_or (cleanDbc), harmonics.h3At4Dbu.value_or (cleanDbc)))
                          + " or less at +4 dBu" + (preamp.maxOutDbu.has_value() ? ", up to a sharp rail at " + toText (*preamp.maxOutDbu) + " dBu." : "."));

    return words;
}
} // namespace plus48
