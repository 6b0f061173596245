// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceActions.h"

namespace plus48
{
SourceActions::SourceActions (SetupEditor& editorToUse, SourceSelector& selectorToUse, const SourceDefaults& defaultsToUse, SourcePlayer& playerToUse, Calibrations& calibrationsToUse, InputMeters& metersToUse, Figures& figuresToUse, const Transport& transportToUse, Notices& noticesToUse, StudioChanges& changesToTell)
    : editor (editorToUse),
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

    for (int each = firstInput; each < next.numInputsInAll(); ++each)
        defaults.set (next, each);

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
