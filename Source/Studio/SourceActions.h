// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Figures.h"
#include "SourceDefaults.h"
#include "SourcePlayer.h"

namespace plus48
{
/** Chooses what plays into the inputs. A source comes with its level, cable and gain. [message thread] */
class SourceActions
{
public:
    SourceActions (const Catalogue&, SetupEditor&, SourceSelector&, const SourceDefaults&, SourcePlayer&, Calibrations&, InputMeters&, Figures&, const Transport&, Notices&, StudioChanges&);

    /** Plays it into the selected input, which it arms; `name` as InputSource::name. Where it has several channels, they fill the
        selected input and those behind it. Nothing else changes. What is chosen already is set up anew.
    */
    juce::Result choose (const juce::String& name);

    /** One channel of it, into the selected input only. */
    juce::Result choose (const InputSource&);

    /** Plays every channel of it into an input of its own, from the first, with its microphone, jack and gain; the other inputs wait. Where
        there are too few inputs, an interface that has enough takes the place of the present one. One step of undo.
    */
    juce::Result dealOut (const juce::String& name);

    /** The interface that dealOut() would take; nullptr where the present one has inputs enough. */
    const InterfaceModel* interfaceFor (int numChannels) const;

    /** Every input listens to the audio device, each to an input of its own; the selected one is armed. */
    juce::Result chooseLive();

    /** A file that was dropped on the window becomes the source; or one sentence, shown as a notice too. */
    juce::Result dropFile (const juce::File&);

    /** The user's own microphone at an input was measured; where it plays, its level is set anew. */
    void setCalibration (int input, const Calibration&);

    /** What has this name is another sound by now: level and gain are set anew wherever it plays. */
    void setDefaultsOf (const juce::String& name);

    /** At the start: the inputs from this one on have never been set up. */
    void setDefaultsFrom (int firstInput);

    /** These names are replaced by the first start's source, with its own level and gain. */
    void replace (const juce::StringArray& names);

private:
    juce::Result open (const juce::String& name);
    juce::Result playInto (int firstInput, const std::vector<InputSource>&);

    const Catalogue& catalogue;
    SetupEditor& editor;
    SourceSelector& selector;
    const SourceDefaults& defaults;
    SourcePlayer& player;
    Calibrations& calibrations;
    InputMeters& meters;
    Figures& figures;
    const Transport& transport;
    Notices& notices;
    StudioChanges& changes;
};
} // namespace plus48
