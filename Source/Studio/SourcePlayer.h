// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "InputRouting.h"
#include "SourceSelector.h"
#include "Transport.h"

namespace plus48
{
/** Plays the setup's sources into the running inputs, and keeps open what they need. [message thread] */
class SourcePlayer
{
public:
    /** Where what sounds already is heard from. */
    enum class From
    {
        beginning,
        whereItIs
    };

    SourcePlayer (EngineBinding&, SourceSelector&, const SetupEditor&, const InputRouting&, const Transport&);

    void play (From);

    /** Some 30 times a second: sources that wait for something else begin, and the other way round. */
    void update();

    /** Opens what a setup needs and the present one does not name. Undo and redo go on without a file that is gone, and say so in `notes`. */
    juce::Result open (const Setup& next, SetupHistory::Cause, juce::StringArray& notes);

    /** Forgets what no input names any more. */
    void closeUnused();

    /** Opens these as well, and keeps them open whatever the setup names, until the next call. Why something could not be opened is in `notes`. */
    void keepOpen (const juce::StringArray& names, juce::StringArray& notes);

private:
    /** Which sources are silent for a while. */
    enum class Waiting
    {
        nothing,
        allButLive,
        everything
    };

    Waiting waitingNow() const;

    EngineBinding& engine;
    SourceSelector& selector;
    const SetupEditor& editor;
    const InputRouting& routing;
    const Transport& transport;
    Waiting waiting = Waiting::nothing;
    juce::StringArray kept;
};
} // namespace plus48
