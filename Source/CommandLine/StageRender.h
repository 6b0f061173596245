// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Recording/Render.h"
#include "SoundSource/SoundSource.h"

#include <functional>

namespace plus48
{
/** Where in the chain a render listens: the engine's stages, and what comes behind the recorder. */
enum class OutputStage
{
    microphone,
    preamp,
    recorded,
    direct,
    headphones
};

std::optional<OutputStage> outputStageFromWord (const juce::String&);
juce::String toWord (OutputStage);

/** The others are in full scale. */
bool isInVolts (OutputStage) noexcept;

/** The word length of what is recorded: the rig's, or else the interface's. */
BitDepth recordedBits (const Rig&, const Catalogue&);

/** Throws BadInput. */
void checkHeadphones (const juce::String& id, const Catalogue&);

/** A render as the command line has it: with a performance that may need another rate, down to the headphones. */
struct StageRender
{
    Rig rig;
    OutputStage stage = OutputStage::recorded;
    std::int64_t numSamples = 0;
    int blockSize = 512;
    juce::String headphonesId { "closed-studio" };
    std::function<void (double)> progress;

    /** Fills what follows. Throws BadInput where the performance cannot be played at the rig's rate. */
    void run (const SoundSource&, const Catalogue&);

    /** One entry a channel; two for headphones. */
    std::vector<std::vector<double>> channels;
    int latencySamples = 0;

    /** Peak and RMS of every channel, in dBFS or volts, and for headphones dB SPL. */
    juce::var levels (const Catalogue&) const;
};
} // namespace plus48
