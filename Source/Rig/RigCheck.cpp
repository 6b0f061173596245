// SPDX-License-Identifier: GPL-3.0-or-later
#include "RigCheck.h"

#include "Phantom.h"
#include "RigLimits.h"
#include "Words.h"

#include <algorithm>

namespace plus48
{
namespace
{
using juce::String;

template <typename Models>
juce::StringArray idsOf (const Models& models)
{
    juce::StringArray ids;

    for (auto& model : models)
        ids.add (model.identity.id);

    return ids;
}

String numbersInWords (std::vector<double> numbers)
{
    juce::StringArray texts;

    for (auto number : numbers)
        texts.add (toText (number));

    const auto last = texts[texts.size() - 1];
    texts.remove (texts.size() - 1);
    return texts.isEmpty() ? last : texts.joinIntoString (", ") + " or " + last;
}

String inputName (Jack jack, const InterfaceModel& audioInterface) { return "the " + toWord (jack) + " input of " + audioInterface.identity.id; }

/** Collects the first complaint; each check is skipped once there is one. */
class Checker
{
public:
    Checker (const Rig& rigToCheck, const Catalogue& catalogueToUse) : rig (rigToCheck), catalogue (catalogueToUse) {}

    juce::Result run()
    {
        checkWhole();

        for (size_t i = 0; i < rig.channels.size() && complaint.isEmpty(); ++i)
        {
            checkChannel (rig.channels[i]);

            if (complaint.isNotEmpty() && rig.channels.size() > 1)
                complaint = "Channel " + String (i + 1) + ": " + complaint;
        }

        return complaint.isEmpty() ? juce::Result::ok() : juce::Result::fail (complaint);
    }

private:
    void require (bool condition, const String& sentence)
    {
        if (! condition && complaint.isEmpty())
            complaint = sentence;
    }

    void requireRange (const char* option, double value, Range range, const char* unit, const String& whose)
    {
        const auto isFixed = ! (range.low < range.high);

        require (range.contains (value),
                 String (option) + " " + toText (value) + (isFixed ? " is not " + toText (range.low) : " is outside " + toText (range.low) + " to " + toText (range.high))
                     + " " + unit + whose + ".");
    }

    void checkWhole()
    {
        audioInterface = catalogue.audioInterface (rig.interfaceId);

        if (audioInterface == nullptr)
            complaint = unknownId ("--interface", rig.interfaceId, idsOf (catalogue.interfaces));

        const auto& rates = limits::sampleRates;
        require (std::find (std::begin (rates), std::end (rates), rig.sampleRate) != std::end (rates),
                 "--sample-rate " + toText (rig.sampleRate) + " is not one of " + numbersInWords ({ std::begin (rates), std::end (rates) }) + " Hz.");

        if (rig.roomDba)
            requireRange ("--room", *rig.roomDba, limits::roomDba, "dBA", ", the range of room noise; off is possible too");

        require (! rig.channels.empty() && rig.channels.size() <= size_t { limits::maxChannels },
                 "A rig has 1 to " + String (limits::maxChannels) + " channels, not " + String (rig.channels.size()) + ".");
    }

    void checkChannel (const ChannelRig& channel)
    {
        checkSource (channel);
        checkInput (channel.builtIn);
        checkExternal (channel.external);
        checkInput (channel.external.into);
        checkPad (channel);
        checkPhantom (channel);
    }

    void checkSource (const ChannelRig& channel)
    {
        require (channel.microphoneId.isEmpty() || channel.instrumentId.isEmpty(),
                 "--instrument cannot be given together with --microphone; one source would be right.");

        if (complaint.isEmpty() && channel.usesMicrophone() && catalogue.microphone (channel.microphoneId) == nullptr)
            complaint = unknownId ("--microphone", channel.microphoneId, idsOf (catalogue.microphones));

        if (complaint.isEmpty() && ! channel.usesMicrophone() && catalogue.instrument (channel.instrumentId) == nullptr)
            complaint = unknownId ("--instrument", channel.instrumentId, idsOf (catalogue.instruments));

        requireRange ("--distance", channel.distanceMetres, limits::distanceMetres, "m", ", the distances that are simulated");
    }

    void checkInput (const InputRig& input)
    {
        if (complaint.isNotEmpty())
            return;

        if (const auto* model = audioInterface->input (input.jack))
            requireRange ("--gain", input.gainDb, { model->preamp.gainMinDb, model->preamp.gainMaxDb }, "dB", ", the range of " + inputName (input.jack, *audioInterface));
        else
            complaint = "--jack " + toWord (input.jack) + " is not possible: " + audioInterface->identity.id + " has mic and line inputs only.";
    }

    void checkExternal (const ExternalRig& external)
    {
        if (complaint.isNotEmpty())
            return;

        const auto* preamp = catalogue.preamp (external.preampId);

        if (preamp == nullptr)
        {
            auto ids = idsOf (catalogue.preamps);
            ids.insert (0, "built-in");
            complaint = unknownId ("--preamp", external.preampId, ids);
            return;
        }

        const auto& ohms = preamp->inputOhms;
        const auto& id = preamp->identity.id;
        requireRange ("--preamp-gain", external.gainDb, { preamp->gainMinDb, preamp->gainMaxDb }, "dB", ", the range of " + id);
        requireRange ("--preamp-trim", external.trimDb, { preamp->trimMinDb, 0.0 }, "dB", ", the range of the output trim of " + id);
        require (std::find (ohms.begin(), ohms.end(), external.impedanceOhm) != ohms.end(),
                 "--impedance " + toText (external.impedanceOhm) + " is not one of " + id + ", which has " + numbersInWords (ohms) + " ohm.");
    }

    void checkPad (const ChannelRig& channel)
    {
        if (! channel.pad || complaint.isNotEmpty())
            return;

        const auto jack = channel.heard == Path::a ? channel.builtIn.jack : channel.external.into.jack;
        require (audioInterface->mic.preamp.padDb > 0.0, "--pad on is not possible: " + audioInterface->identity.id + " has no pad.");
        require (jack == Jack::mic, "--pad on is not possible: " + inputName (jack, *audioInterface) + " has no pad, only its mic input.");
    }

    void checkPhantom (const ChannelRig& channel)
    {
        if (complaint.isNotEmpty())
            return;

        const auto canReach = phantomCanReach (channel, channel.heard, *audioInterface);
        const auto why = audioInterface->hasPhantom ? inputName (channel.builtIn.jack, *audioInterface) + " carries no +48 V; --jack mic would be right."
                                                    : audioInterface->identity.id + " has no +48 V.";

        require (! channel.phantom || canReach, "--phantom on is not possible: " + why);
        require (! channel.booster || channel.usesMicrophone(), "--booster on is not possible: a booster takes a microphone, and " + channel.instrumentId + " is none.");
        require (! channel.booster || canReach, "--booster on is not possible: " + why);
    }

    const Rig& rig;
    const Catalogue& catalogue;
    const InterfaceModel* audioInterface = nullptr;
    String complaint;
};
} // namespace

juce::Result checkRig (const Rig& rig, const Catalogue& catalogue) { return Checker (rig, catalogue).run(); }
} // namespace plus48
