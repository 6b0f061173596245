// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceActions.h"

#include "OpticalInputs.h"

#include <algorithm>

namespace plus48
{
SourceActions::SourceActions (const Catalogue& catalogueToUse, SetupEditor& editorToUse, SourceSelector& selectorToUse, const SourceDefaults& defaultsToUse, SourcePlayer& playerToUse, Calibrations& calibrationsToUse, InputMeters& metersToUse, Figures& figuresToUse, const Transport& transportToUse, Notices& noticesToUse, StudioChanges& changesToTell)
    : catalogue (catalogueToUse),
      editor (editorToUse),
      selector (selectorToUse),
      defaults (defaultsToUse),
      player (playerToUse),
      calibrations (calibrationsToUse),
      meters (metersToUse),
      figures (figuresToUse),
      transport (transportToUse),
      notices (noticesToUse),
      changes (changesToTell)
{
}

juce::Result SourceActions::open (const juce::String& name)
{
    juce::StringArray notes;

    if (const auto opened = selector.open (name, notes); opened.failed())
        return notices.report (opened);

    notices.notifyAll (notes);
    return juce::Result::ok();
}

juce::Result SourceActions::choose (const juce::String& name)
{
    const auto before = selector.fingerprint (name);

    // Opened first: its levels decide about cables and gain.
    if (const auto opened = open (name); opened.failed())
        return opened;

    std::vector<InputSource> sources;

    for (int channel = 0; channel < selector.numChannels (name); ++channel)
        sources.push_back ({ name, channel });

    const auto chosen = playInto (editor.selectedInput(), sources);

    // Wherever else it plays, it is another sound by now.
    if (before.isNotEmpty() && before != selector.fingerprint (name))
        setDefaultsOf (name);

    return chosen;
}

juce::Result SourceActions::choose (const InputSource& source)
{
    if (const auto opened = open (source.name); opened.failed())
        return opened;

    return playInto (editor.selectedInput(), { source });
}

juce::Result SourceActions::playInto (int firstInput, const std::vector<InputSource>& sources)
{
    const auto result = editor.edit ("Source", [&] (Setup& setup) {
        auto target = firstInput;

        for (const auto& source : sources)
        {
            if (target >= setup.numInputsInAll())
                break;

            setup.sourceOf (target) = source;
            setup.arm (target);
            defaults.set (setup, target++);
        }
    });

    player.closeUnused();
    return result;
}

const InterfaceModel* SourceActions::interfaceFor (int numChannels) const
{
    const auto room = [] (const InterfaceModel& each) { return each.inputs + opticalInputs::perLink * opticalInputs::numLinks (each); };

    if (room (editor.audioInterface()) >= numChannels)
        return nullptr;

    const InterfaceModel* smallest = nullptr;

    for (const auto& each : catalogue.interfaces)
        if (room (each) >= numChannels && (smallest == nullptr || room (each) < room (*smallest)))
            smallest = &each;

    return smallest;
}

juce::Result SourceActions::dealOut (const juce::String& name)
{
    if (const auto opened = open (name); opened.failed())
        return opened;

    const auto numChannels = std::min (selector.numChannels (name), Setup::maxInputs);
    const auto* other = interfaceFor (numChannels);
    const auto& box = other != nullptr ? *other : editor.audioInterface();
    const auto linkable = std::find_if (catalogue.preamps.begin(), catalogue.preamps.end(), opticalInputs::canBeLinked);
    const auto result = editor.edit (selector.title (name), [&] (Setup& setup) {
        if (other != nullptr)
        {
            setup.rig.interfaceId = other->identity.id;
            setup.rig.bits.reset();
        }

        // What has more channels than the interface has jacks comes by its optical links.
        const auto numLinked = [&] { return opticalInputs::numLinked (setup, box); };

        while (linkable != catalogue.preamps.end() && box.inputs + opticalInputs::perLink * numLinked() < numChannels && numLinked() < opticalInputs::numLinks (box))
            setup.opticalPreamps.push_back (linkable->identity.id);

        opticalInputs::fitInputs (setup, box);

        for (int input = 0; input < setup.numInputs(); ++input)
        {
            setup.arm (input, input < numChannels);
            setup.stripOf (input).isLinkedToNext = false;

            if (input >= numChannels)
                continue;

            // What plays names the strip.
            setup.stripOf (input).name.clear();
            setup.sourceOf (input) = { name, input };
            defaults.set (setup, input);
        }
    });

    player.closeUnused();
    return result;
}

juce::Result SourceActions::chooseLive()
{
    return editor.edit ("Source", [this] (Setup& setup) {
        for (int each = 0; each < setup.numInputsInAll(); ++each)
        {
            setup.sourceOf (each) = { InputSource::live, 0 };
            defaults.set (setup, each);
        }

        setup.arm (editor.selectedInput());
    });
}

juce::Result SourceActions::dropFile (const juce::File& file)
{
    if (transport.state() == Transport::State::recording)
        return notices.refuse ("A take is being recorded; stop it first.");

    if (file.isDirectory())
        return notices.refuse (file.getFileName() + " is a folder; an audio file would be right.");

    return choose (file.getFullPathName());
}

void SourceActions::setCalibration (int input, const Calibration& calibration)
{
    calibrations.set (input, calibration);
    figures.forget();

    (void) editor.edit ("Calibration", [this, input] (Setup& setup) {
        if (input < setup.numInputsInAll() && setup.sourceOf (input).isLive())
            defaults.set (setup, input);
    });
}

void SourceActions::setDefaultsOf (const juce::String& name)
{
    (void) editor.edit ("Source", [&] (Setup& setup) {
        for (int each = 0; each < setup.numInputsInAll(); ++each)
            if (setup.sourceOf (each).name == name)
                defaults.set (setup, each);
    });

    meters.sourceChanged (name);
    figures.forget();
    player.play (SourcePlayer::From::whereItIs);
    changes.tell (StudioChange::setup);
}

void SourceActions::setDefaultsFrom (int firstInput)
{
    auto next = editor.setup();

    // A state of before, when one source played into all inputs, counts channels where there is only one.
    for (int each = 0; each < next.numInputsInAll(); ++each)
        if (auto& source = next.sourceOf (each); selector.isOpen (source.name) && selector.numChannels (source.name) == 1)
            source.channel = 0;

    ChannelRig before;

    for (int each = firstInput; each < next.numInputsInAll(); ++each)
    {
        const auto untouched = next.channelOf (each);
        const auto& source = next.sourceOf (each);

        // Thirty inputs that wait alike are worked out once.
        if (each > firstInput && untouched == before && source == next.sourceOf (each - 1) && ! source.isLive())
            next.channelOf (each) = next.channelOf (each - 1);
        else
            defaults.set (next, each);

        before = untouched;
    }

    editor.replace (std::move (next));
}

void SourceActions::replace (const juce::StringArray& names)
{
    juce::StringArray notes;
    (void) selector.open (InputSource().name, notes);

    // With its own level and gain, or none of the two.
    (void) editor.edit ("Source", [&] (Setup& setup) {
        for (int each = 0; each < setup.numInputsInAll(); ++each)
            if (names.contains (setup.sourceOf (each).name))
            {
                setup.sourceOf (each) = {};
                defaults.set (setup, each);
            }
    });
}
} // namespace plus48
