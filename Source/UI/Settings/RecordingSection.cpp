// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/RecordingSection.h"

#include "Interface/ChannelPlan.h"
#include "UI/Look/Type.h"
#include "UI/Settings/FileSheet.h"

namespace plus48::ui
{
namespace
{
constexpr double lookEverySeconds = 5.0;

int bitsOf (BitDepth depth) noexcept { return depth == BitDepth::int16 ? 16 : depth == BitDepth::int24 ? 24
                                                                                                       : 32; }

/** From the home folder on, where it is in there: "Music, Plus48". */
juce::String folderWords (const juce::File& folder)
{
    const auto home = juce::File::getSpecialLocation (juce::File::userHomeDirectory);
    const auto path = folder.isAChildOf (home) ? folder.getRelativePathFrom (home) : folder.getFullPathName();
    return folder.isAChildOf (home) ? path.replace ("/", ", ") : path;
}
} // namespace

juce::String roomForTakes (juce::int64 bytesFree, double sampleRate, int channels, int bits)
{
    const auto gigabytes = static_cast<double> (bytesFree) * 1.0e-9;
    const auto bytesPerHour = 3600.0 * sampleRate * channels * (bits / 8 + 4);
    const auto hours = static_cast<double> (bytesFree) / bytesPerHour;
    const auto amount = hours >= 2.0 ? juce::String (static_cast<juce::int64> (hours)) + " hours" : juce::String (static_cast<int> (60.0 * hours)) + " minutes";
    const auto inputs = channels == 1 ? juce::String ("one input") : channels == 2 ? juce::String ("both inputs")
                                                                                   : juce::String (channels) + " inputs";
    return (gigabytes < 10.0 ? juce::String (gigabytes, 1) : juce::String (static_cast<juce::int64> (gigabytes))) + " GB free: " + amount + " of " + inputs + ", " + juce::String (bits) + "-bit";
}

RecordingSection::RecordingSection (const Catalogue& catalogueToUse, const SetupEditor& editorToUse, TakesFolderChoice& takesFolderToUse, const StudioDevices& devicesToUse, const Transport& transportToUse)
    : SettingsSection ("Recording"), catalogue (catalogueToUse), editor (editorToUse), takesFolder (takesFolderToUse), devices (devicesToUse), transport (transportToUse), choose (PushButton::Kind::small, "Choose" + juce::String::fromUTF8 ("\xe2\x80\xa6"))
{
    choose.setNames ("Choose the takes folder", "Another folder for takes; those in the present one stay there.");
    choose.onPress = [this] { openChooser(); };
    addAndMakeVisible (choose);
    refresh();
}

void RecordingSection::studioChanged (StudioChange) { refresh(); }

void RecordingSection::tick (double seconds)
{
    sinceLook += seconds;

    if (sinceLook >= lookEverySeconds)
        refresh();
}

void RecordingSection::refresh()
{
    sinceLook = 0.0;
    const auto& setup = editor.setup();
    const auto inputs = setup.runningInputs();
    const auto& first = setup.rig.channels[static_cast<std::size_t> (inputs.front())];
    const auto bits = bitsOf (ChannelPlan::from (setup.rig, first, catalogue).path (first.activePath).converter.bits);
    const auto newRoom = roomForTakes (takesFolder.folder().getBytesFreeOnVolume(), devices.sampleRate(), static_cast<int> (inputs.size()), bits);
    const auto newFolder = folderWords (takesFolder.folder());

    choose.setDisabledReason (transport.isTakeRunning() ? "A take is recorded; stop it first." : "");

    if (newRoom == room && newFolder == folder)
        return;

    room = newRoom;
    folder = newFolder;
    repaint();
}

void RecordingSection::openChooser()
{
    FileSheet::ask (*this, { FileQuestion::Kind::folder, "Where takes go", takesFolder.folder(), {}, {} }, [safe = SafePointer<RecordingSection> (this)] (const juce::File& chosen) {
        if (safe != nullptr && ! safe->transport.isTakeRunning())
            safe->takesFolder.set (chosen);
    });
}

void RecordingSection::layOut() { textArea = addRow ("Takes folder", 36, choose); }

void RecordingSection::paintOverChildren (juce::Graphics& g)
{
    drawTwoLines (g, textArea.toFloat(), endOfPath (type::label(), folder, static_cast<float> (textArea.getWidth())), room);
}
} // namespace plus48::ui
