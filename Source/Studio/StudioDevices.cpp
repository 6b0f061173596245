// SPDX-License-Identifier: GPL-3.0-or-later
#include "Studio.h"

namespace plus48
{
void Studio::openDevice (const DeviceChoice& choice, std::function<void (bool)> whenDone)
{
    if (audioDevices == nullptr || isBusyRecording())
    {
        if (audioDevices != nullptr)
            (void) refuse ("The device can be changed once the take is finished; stop it first.");

        if (whenDone != nullptr)
            whenDone (false);

        return;
    }

    app.device = choice;
    stateChanged();
    audioDevices->openSoon (choice, std::move (whenDone));
}

void Studio::setTakesFolder (const juce::File& folder)
{
    if (transportControl.state() == Transport::State::recording || transportControl.state() == Transport::State::saving)
    {
        (void) refuse ("The folder can be changed once the take is finished; stop it first.");
        return;
    }

    juce::StringArray notes;
    const auto before = takesFolder();
    transportControl.unload();

    if (const auto opened = library.open (folder, notes); opened.failed())
    {
        notes.add (opened.getErrorMessage());

        if (missingTakes == before)
            library.close (before);
        else
            (void) library.open (before, notes);
    }
    else
    {
        missingTakes = juce::File();
        app.takesFolder = folder.getFullPathName();
        rememberTakesFolder();
    }

    notifyAll (notes);
    transportControl.folderChanged();
    chosenTake = library.takes().empty() ? 0 : library.takes().front().number;
    stateChanged();
    tell (Change::takes);
}

void Studio::setPreferences (const Preferences& next)
{
    if (next == userPreferences)
        return;

    userPreferences = next;
    stateChanged();
    tell (Change::preferences);
}

void Studio::notify (Notice next)
{
    currentNotice = std::move (next);
    tell (Change::notice);
}

void Studio::notifyAll (const juce::StringArray& notes)
{
    // One at a time is shown, so that all of them have to be in it.
    if (! notes.isEmpty())
        notify ({ notes.joinIntoString (" "), {}, {} });
}

void Studio::dismissNotice()
{
    currentNotice.reset();
    tell (Change::notice);
}

juce::File Studio::defaultEquipmentFolder()
{
    return juce::File::getSpecialLocation (juce::File::userApplicationDataDirectory).getChildFile ("Plus48/equipment");
}

void Studio::deviceStarts()
{
    if (std::abs (now.rig.sampleRate - engine.sampleRate()) > 0.0)
    {
        appliedRig.sampleRate = now.rig.sampleRate = engine.sampleRate();
        cachedFigures.reset();
        cachedAdvice.reset();
        transportControl.unloadNow();
    }

    if (hasBegun)
        playSources (From::whereItIs);
}
} // namespace plus48
