// SPDX-License-Identifier: GPL-3.0-or-later
#include "Studio.h"

#include "RigRules.h"

#include "Recording/TakeSetup.h"

namespace plus48
{
namespace
{
/** The button that takes a take out of the bin again. */
constexpr auto bringsBack = "Undo";
/** `Voice + Electric guitar`; of many the first two. */
juce::String inOneLine (const juce::StringArray& names)
{
    constexpr auto most = 3;

    if (names.size() <= most)
        return names.joinIntoString (" + ");

    return names[0] + " + " + names[1] + " + " + juce::String (names.size() - 2) + " more";
}
} // namespace

TakeSetup Studio::takeSetup() const
{
    TakeSetup setup;
    juce::StringArray sourceNames, ends, preamps;

    for (const auto running : now.runningInputs())
    {
        const auto& rig = now.rig.channels[static_cast<std::size_t> (running)];
        const auto* microphone = equipment.microphone (rig.microphoneId);
        const auto* instrument = equipment.instrument (rig.instrumentId);
        setup.sources.add (selector.title (now.sourceOf (running)));
        sourceNames.addIfNotAlreadyThere (selector.title (now.sourceOf (running).name));
        ends.addIfNotAlreadyThere (microphone != nullptr ? microphone->identity.name : (instrument != nullptr ? instrument->identity.name : juce::String()));
        preamps.addIfNotAlreadyThere (rig.activePath == Path::b ? equipment.preamp (rig.external.preampId)->identity.name : juce::String ("Built-in"));
    }

    setup.name = inOneLine (sourceNames);
    setup.preampName = inOneLine (preamps);
    setup.rigName = inOneLine (ends) + ", " + setup.preampName + ", " + audioInterface().identity.name;
    setup.device = audioDevices != nullptr ? audioDevices->status().device.name() : juce::String();
    return setup;
}

void Studio::toggleRecording()
{
    if (transportControl.state() == Transport::State::recording)
    {
        transportControl.stop();
        return;
    }

    if (transportControl.state() == Transport::State::saving)
        return;

    if (isTakesFolderMissing())
    {
        notify (missingTakesNotice());
        return;
    }

    if (! now.isAnyArmed())
        (void) edit ("Arm", [this] (Setup& setup) { setup.arm (input); });

    if (! now.isAnyArmed())
        return;

    resetClips();
    transportControl.pause();

    // The performers begin when the recording does.
    playSources (From::beginning);

    if (const auto begun = transportControl.record (takeSetup()); begun.failed())
        notify ({ begun.getErrorMessage(), {}, {} });
}

void Studio::togglePlaying()
{
    switch (transportControl.state())
    {
        case Transport::State::recording:
        case Transport::State::playing: transportControl.stop(); return;
        case Transport::State::saving: return;
        case Transport::State::ready: break;
    }

    if (chosenTake == 0)
    {
        notify ({ "There is no take to play yet; press R to record one.", {}, {} });
        return;
    }

    if (const auto played = transportControl.play (chosenTake); played.failed())
        notify ({ played.getErrorMessage(), {}, {} });
}

void Studio::selectTake (int number)
{
    if (number == chosenTake || library.find (number) == nullptr)
        return;

    chosenTake = number;
    tell (Change::takes);
}

void Studio::takeSaved (int number)
{
    chosenTake = number;
    rememberTakesFolder();
    tell (Change::takes);
}

void Studio::restoreTake (int number)
{
    if (const auto restored = library.restore (number); restored.failed())
    {
        notify ({ restored.getErrorMessage(), {}, {} });
        return;
    }

    chosenTake = number;
    notify ({ "Take " + juce::String (number) + " is back.", {}, {} });
    tell (Change::takes);
}

void Studio::emptyBin()
{
    const auto count = library.numInBin();
    const auto emptied = library.emptyBin();
    notify ({ emptied.wasOk() ? (count == 1 ? juce::String ("1 take is") : juce::String (count) + " takes are") + " deleted for good." : emptied.getErrorMessage(), {}, {} });
    tell (Change::takes);
}

void Studio::renameTake (int number, const juce::String& name)
{
    const auto* take = library.find (number);

    if (take == nullptr || name.trim().isEmpty() || take->metadata.name == name.trim())
        return;

    const auto rename = [this, number] (const juce::String& to) {
        const auto renamed = library.rename (number, to);

        if (renamed.failed())
            notify ({ renamed.getErrorMessage(), {}, {} });

        return renamed.wasOk();
    };

    steps.perform (
        "Rename take", [rename, name] { return rename (name); }, [rename, before = take->metadata.name] { return rename (before); });
}

void Studio::starTake (int number, bool hasStar)
{
    if (const auto* take = library.find (number); take == nullptr || take->metadata.hasStar == hasStar)
        return;

    const auto star = [this, number] (bool to) {
        const auto starred = library.setStar (number, to);

        if (starred.failed())
            notify ({ starred.getErrorMessage(), {}, {} });

        return starred.wasOk();
    };

    steps.perform (
        hasStar ? "Star" : "Remove star", [star, hasStar] { return star (hasStar); }, [star, hasStar] { return star (! hasStar); });
}

void Studio::removeTake (int number)
{
    if (library.find (number) == nullptr)
        return;

    const auto said = [this] (const juce::Result& result) {
        if (result.failed())
            notify ({ result.getErrorMessage(), {}, {} });

        return result.wasOk();
    };

    const auto removed = steps.perform (
        "Delete take",
        [this, number, said] {
            if (transportControl.loadedTake() == number)
                transportControl.unload();

            const auto worked = said (library.remove (number));

            if (worked && chosenTake == number)
                chosenTake = library.takes().empty() ? 0 : library.takes().front().number;

            return worked;
        },
        [this, number, said] {
            const auto worked = said (library.restore (number));

            if (worked)
            {
                chosenTake = number;

                // There is nothing left to bring back.
                if (currentNotice.has_value() && currentNotice->button == bringsBack)
                    dismissNotice();
            }

            return worked;
        });

    if (! removed)
        return;

    // Whatever has been done in between, it is this take that comes back.
    const auto bringBack = [this, number, said] {
        if (steps.undoName() == "Delete take" && library.find (number) == nullptr)
            undo();

        if (library.find (number) == nullptr)
            (void) said (library.restore (number));

        tell (Change::takes);
    };

    notify ({ "Take " + juce::String (number) + " is in the bin, and stays there for " + juce::String (SessionFolder::daysInBin) + " days of use.", bringsBack, bringBack });
    tell (Change::takes);
}
} // namespace plus48
