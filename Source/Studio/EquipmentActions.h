// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Figures.h"
#include "SourceDefaults.h"

namespace plus48
{
/** Exchanges equipment of the selected input, with all that belongs to it: jack, power, and gain for the same level. What starts with
    `with` only shows what the verb of that name would do. [message thread]
*/
class EquipmentActions
{
public:
    EquipmentActions (const Catalogue&, SetupEditor&, const Figures&, const SourcePeaks&, const SourceDefaults&, Notices&);

    juce::Result chooseMicrophone (const juce::String& id);
    juce::Result chooseInstrument (const juce::String& id);

    /** Path B as loud as path A where levels are matched, else as it was. */
    juce::Result choosePreamp (const juce::String& id);
    juce::Result chooseInterface (const juce::String& id);

    /** An eight-channel preamp on the next free optical link: eight inputs more, each set up for its source. Refused where no link is free. */
    juce::Result addOpticalPreamp (const juce::String& id);

    /** Unplugs the one of a link, from 0; those behind it move up. */
    juce::Result removeOpticalPreamp (int link);

    /** Fits the inline booster or takes it out, at the same level. */
    juce::Result chooseBooster (bool isFitted);

    /** Fits this booster, in place of another where there is one. */
    juce::Result fitBooster (const juce::String& id);

    /** As it is for an unknown id. */
    ChannelRig withMicrophone (const juce::String& id) const;
    ChannelRig withInstrument (const juce::String& id) const;
    ChannelRig withPreamp (const juce::String& id) const;
    ChannelRig withBooster (bool isFitted) const;
    ChannelRig withBooster (bool isFitted, const juce::String& id) const;

    /** A rig and one channel of it. */
    struct Trial
    {
        Rig rig;
        ChannelRig channel;
    };

    Trial withInterface (const juce::String& id) const;

private:
    juce::Result exchangeOpticalPreamp (int link, const juce::String& id);
    void setUpLink (Setup&, int link) const;
    void setGainForSameLevel (ChannelRig& next, double differenceDb) const;

    const Catalogue& catalogue;
    SetupEditor& editor;
    const Figures& figures;
    const SourcePeaks& peaks;
    const SourceDefaults& defaults;
    Notices& notices;
};
} // namespace plus48
