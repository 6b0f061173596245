// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "InputMeters.h"
#include "SourcePlayer.h"
#include "StudioDevices.h"
#include "TakesFolderChoice.h"

namespace plus48
{
/** What R and Space do. [message thread] */
class TransportActions
{
public:
    /** One for each part that a take begins with. */
    struct Parts
    {
        const Catalogue& catalogue;
        const SourceSelector& selector;
        SetupEditor& editor;
        Transport& transport;
        TakeActions& takes;
        TakesFolderChoice& folder;
        InputMeters& meters;
        SourcePlayer& player;
        StudioDevices& devices;
        Notices& notices;
    };

    explicit TransportActions (const Parts& partsToUse) : parts (partsToUse) {}

    /** R: records, or stops. An input that waits is armed first. */
    void toggleRecording();

    /** Set by what is practised while nothing may be recorded, such as a lesson: one sentence; empty where it may. */
    std::function<juce::String()> whyNotRecording;

    /** Space: plays or pauses the selected take; stops a recording. */
    void togglePlaying();

private:
    TakeSetup takeSetup() const;

    const Parts parts;
};
} // namespace plus48
