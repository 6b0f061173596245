// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChannelReadings.h"
#include "SetupEditor.h"
#include "SourceSelector.h"
#include "TakeComparison.h"

namespace plus48
{
/** The meters of every input as they are shown. [message thread] */
class InputMeters
{
public:
    InputMeters (EngineBinding&, const SetupEditor&, const SourceSelector&, TakeComparison&);

    /** Of what is heard: the take that plays, or the selected input; and of any input. */
    const ChannelReadings& readings() const { return comparison.isActive() ? takeReadings : readings (editor.selectedInput()); }
    const ChannelReadings& readings (int input) const noexcept { return all[static_cast<std::size_t> (input)]; }

    void resetClips();

    /** Of one input. */
    void resetClips (int input) noexcept { all[static_cast<std::size_t> (input)].resetClips(); }

    /** A clip lamp of a path that is heard is lit, on any input that runs. */
    bool isSomethingClipping() const;

    /** Some 30 times a second. */
    void update (double seconds);

    /** What the meters judge begins anew where the setup is another. */
    void setupChanged (const Setup& before);

    /** What is judged of an input is what comes from now on. */
    void resetAnalysisOf (int input);

    /** The same where this source plays, which is another sound by now, though its setup may be the same. */
    void sourceChanged (const juce::String& name);

    /** Whether an input sounds otherwise in one setup than in the other. */
    static bool isOther (const Setup& before, const Setup& after, std::size_t input);

private:
    EngineBinding& engine;
    const SetupEditor& editor;
    const SourceSelector& selector;
    TakeComparison& comparison;
    std::array<ChannelReadings, Setup::maxInputs> all;
    ChannelReadings takeReadings;
    int heard = 0;
};
} // namespace plus48
