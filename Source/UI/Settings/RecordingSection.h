// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/SetupEditor.h"
#include "Studio/StudioDevices.h"
#include "Studio/TakesFolderChoice.h"
#include "UI/Controls/PushButton.h"
#include "UI/Settings/SettingsSection.h"

namespace plus48::ui
{
/** Where takes go, and how many hours of them. [message thread] */
class RecordingSection : public SettingsSection
{
public:
    RecordingSection (const Catalogue&, const SetupEditor&, TakesFolderChoice&, const StudioDevices&, const Transport&);

    void studioChanged (StudioChange) override;
    void tick (double seconds) override;

    PushButton& chooseButton() noexcept { return choose; }
    const juce::String& roomText() const noexcept { return room; }

private:
    void layOut() override;
    void paintOverChildren (juce::Graphics&) override;
    void openChooser();
    void refresh();

    const Catalogue& catalogue;
    const SetupEditor& editor;
    TakesFolderChoice& takesFolder;
    const StudioDevices& devices;
    const Transport& transport;
    PushButton choose;
    juce::String folder, room;
    juce::Rectangle<int> textArea;
    double sinceLook = 0.0;
};

/** "214 GB free: 88 hours of both inputs, 24-bit". A second of a channel is recorded in `bits`, and beside it the raw
    performance in 32.
*/
juce::String roomForTakes (juce::int64 bytesFree, double sampleRate, int channels, int bits);
} // namespace plus48::ui
