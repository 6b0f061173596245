// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelParameter.h"
#include "Rig.h"

/** A rig of which only a part has been said: by a file, by the options of the command line, or by both.

    What has not been said takes its default from the equipment: see `complete`.
*/
namespace plus48
{
struct ChannelDraft
{
    /** Not both. */
    std::optional<juce::String> microphoneId, instrumentId;

    std::optional<juce::String> preampId, boosterId;

    /** The interface's own input on path A, and where the external preamp's output goes. */
    std::optional<Jack> builtInJack, externalJack;
    std::optional<Path> activePath;

    /** Knobs and switches. */
    std::optional<double>& operator[] (ParameterId id) noexcept { return values[static_cast<std::size_t> (id)]; }
    const std::optional<double>& operator[] (ParameterId id) const noexcept { return values[static_cast<std::size_t> (id)]; }

private:
    std::array<std::optional<double>, numChannelParameters> values;
};

struct RigDraft
{
    std::optional<juce::String> interfaceId;
    std::optional<double> sampleRate;
    std::optional<BitDepth> bits;

    /** Said: a level in dBA, or that the room is off. */
    std::optional<std::optional<double>> roomDba;

    std::optional<std::uint64_t> seed;
    std::optional<bool> character;
    std::optional<NoiseMutes> noiseMutes;

    /** None is the same as one of which nothing has been said. */
    std::vector<ChannelDraft> channels;
};

/** [any thread] `options` on top of `base`. Its first channel, if it has one, counts for every channel of the base.

    A knob belongs to its piece of equipment: where another piece is put in its
    place, what the base said of the knob no longer counts, and unless the
    options say something it stands at its default. So `--rig FILE --interface
    cheap-2` does not fail because of a gain that only the old interface had.
*/
RigDraft overlay (RigDraft base, const RigDraft& options);

/** [any thread] A whole rig, with the defaults of the command line for what has not been said:

    stage-dynamic into home-2, 48 kHz, 30 cm, everything off that is a switch;
    gains at the lower end of their ranges, line inputs at 0 dB or as near as
    they go; the jack that fits the source (microphone: mic, pickup:
    instrument, line source: line); an external preamp goes into the line
    input, has trim 0 and the first of its input impedances; +48 V is on
    exactly where the microphone or the booster needs it and it can get there.

    Ids that the catalogue does not have stay as they are: `checkRig` says so.
*/
Rig complete (const RigDraft&, const Catalogue&);
} // namespace plus48
