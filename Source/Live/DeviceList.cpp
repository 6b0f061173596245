// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeviceList.h"

#include "JackLibrary.h"
#include "SimulatedDevice.h"

#include <algorithm>

namespace plus48::DeviceList
{
std::unique_ptr<juce::AudioIODeviceType> createType (const juce::String& type)
{
    std::unique_ptr<juce::AudioIODeviceType> created;

    if (type == jack)
    {
        JackLibrary::silence();
        created.reset (juce::AudioIODeviceType::createAudioIODeviceType_JACK());
    }
    else if (type == alsa)
    {
        created.reset (juce::AudioIODeviceType::createAudioIODeviceType_ALSA());
    }
    else if (type == SimulatedDevice::typeName)
    {
        created = std::make_unique<SimulatedDeviceType>();
    }

    if (created != nullptr)
        created->scanForDevices();

    return created;
}

int alsaRank (const juce::String& name)
{
    if (name.containsIgnoreCase ("Direct hardware device"))
        return 0;

    if (name.containsIgnoreCase ("PipeWire") || name.containsIgnoreCase ("PulseAudio"))
        return 1;

    if (name.startsWithIgnoreCase ("Default"))
        return 2;

    return -1;
}

namespace
{
/** Inputs and outputs that belong together have the same name; JACK's are both called after the client. */
std::vector<DeviceChoice> pairsOf (const juce::String& type, const TypeCreator& create)
{
    const auto found = create (type);

    if (found == nullptr)
        return {};

    const auto inputs = found->getDeviceNames (true), outputs = found->getDeviceNames (false);
    std::vector<DeviceChoice> pairs;

    for (const auto& input : inputs)
        pairs.push_back ({ type, input, outputs.contains (input) ? input : juce::String() });

    for (const auto& output : outputs)
        if (! inputs.contains (output))
            pairs.push_back ({ type, {}, output });

    return pairs;
}

int rankOf (const DeviceChoice& choice)
{
    // One that only plays is better than none, and no more.
    const auto onlyPlays = choice.input.isEmpty() ? 10 : 0;

    // Where PipeWire plays JACK, every program that makes a sound is listed, and a sink hears itself: those come last.
    if (choice.type == jack)
        return onlyPlays + (choice.name() == "system" ? 0 : 5);

    return onlyPlays + (choice.type == alsa ? 1 + alsaRank (choice.name()) : 30);
}
} // namespace

juce::StringArray types() { return { jack, alsa, SimulatedDevice::typeName }; }

std::vector<DeviceChoice> all (const juce::StringArray& wanted, const TypeCreator& create)
{
    std::vector<DeviceChoice> choices;

    for (const auto& type : wanted)
        for (const auto& pair : pairsOf (type, create))
            if ((type != alsa || alsaRank (pair.name()) >= 0) && ! (type == jack && pair.name().startsWith ("Plus48")))
                choices.push_back (pair);

    sort (choices);
    return choices;
}

void sort (std::vector<DeviceChoice>& choices)
{
    std::stable_sort (choices.begin(), choices.end(), [] (const DeviceChoice& a, const DeviceChoice& b) { return rankOf (a) < rankOf (b); });
}

bool isThere (const DeviceChoice& choice, const juce::AudioIODeviceType& type)
{
    const auto has = [&] (const juce::String& name, bool isInput) { return name.isEmpty() || type.getDeviceNames (isInput).contains (name); };
    return has (choice.input, true) && has (choice.output, false) && choice.name().isNotEmpty();
}

juce::StringArray soundFiles()
{
    juce::StringArray names;

    for (const auto& file : juce::File ("/dev/snd").findChildFiles (juce::File::findFilesAndDirectories | juce::File::ignoreHiddenFiles, false))
        names.add (file.getFileName());

    names.sort (false);
    return names;
}
} // namespace plus48::DeviceList
