// SPDX-License-Identifier: GPL-3.0-or-later
#include "RigCheck.h"

#include "Phantom.h"
#include "RigLimits.h"

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

using Field = RigProblem::Field;
using Kind = RigProblem::Kind;

/** Finds the first problem; each check is skipped once there is one. */
class Checker
{
public:
    Checker (const Rig& rigToCheck, const Catalogue& catalogueToUse) : rig (rigToCheck), catalogue (catalogueToUse) {}

    std::optional<RigProblem> run()
    {
        checkWhole();

        for (size_t i = 0; i < rig.channels.size() && ! problem.has_value(); ++i)
        {
            checkChannel (rig.channels[i]);

            if (problem.has_value() && rig.channels.size() > 1)
                problem->channel = static_cast<int> (i);
        }

        return problem;
    }

private:
    /** The problem that there is then, to say more about; nothing where all is well or another was found before. */
    RigProblem* unless (bool condition, Field field, Kind kind)
    {
        if (condition || problem.has_value())
            return nullptr;

        problem.emplace();
        problem->field = field;
        problem->kind = kind;
        return &*problem;
    }

    RigProblem* unless (bool condition, ParameterId parameter, Kind kind)
    {
        auto* found = unless (condition, Field::parameter, kind);

        if (found != nullptr)
            found->parameter = parameter;

        return found;
    }

    static void setOwner (RigProblem* found, const Identity& owner, std::optional<Jack> jack = {})
    {
        if (found == nullptr)
            return;

        found->ownerId = owner.id;
        found->ownerName = owner.name;
        found->jack = jack;
    }

    void requireId (bool exists, Field field, const String& id, const juce::StringArray& choices, const juce::StringArray& choicesByName = {})
    {
        if (auto* found = unless (exists, field, Kind::unknown))
        {
            found->id = id;
            found->choices = choices;
            found->choicesByName = choicesByName;
        }
    }

    template <typename What>
    RigProblem* requireRange (What field, double value, Range range)
    {
        auto* found = unless (range.contains (value), field, Kind::outsideRange);

        if (found != nullptr)
        {
            found->number = value;
            found->range = range;
        }

        return found;
    }

    template <typename What>
    RigProblem* requireOneOf (What field, double value, const std::vector<double>& numbers)
    {
        auto* found = unless (std::find (numbers.begin(), numbers.end(), value) != numbers.end(), field, Kind::notOneOf);

        if (found != nullptr)
        {
            found->number = value;
            found->numbers = numbers;
        }

        return found;
    }

    void checkWhole()
    {
        audioInterface = catalogue.audioInterface (rig.interfaceId);
        requireId (audioInterface != nullptr, Field::audioInterface, rig.interfaceId, idsOf (catalogue.interfaces), idsOf (catalogue.byName->interfaces));
        requireOneOf (Field::sampleRate, rig.sampleRate, { std::begin (limits::sampleRates), std::end (limits::sampleRates) });

        if (rig.roomDba)
            requireRange (Field::room, *rig.roomDba, limits::roomDba);

        requireRange (Field::channels, static_cast<double> (rig.channels.size()), { 1.0, limits::maxChannels });
    }

    void checkChannel (const ChannelRig& channel)
    {
        checkSource (channel);
        checkVoice (channel);
        checkInput (ParameterId::builtInGain, channel.builtIn);
        checkExternal (channel.external);
        checkInput (ParameterId::lineGain, channel.external.into);
        checkPad (channel);
        checkPhantom (channel);
    }

    void checkSource (const ChannelRig& channel)
    {
        unless (channel.microphoneId.isEmpty() || channel.instrumentId.isEmpty(), Field::instrument, Kind::twoSources);

        if (channel.usesMicrophone())
            requireId (catalogue.microphone (channel.microphoneId) != nullptr, Field::microphone, channel.microphoneId, idsOf (catalogue.microphones), idsOf (catalogue.byName->microphones));
        else
            requireId (catalogue.instrument (channel.instrumentId) != nullptr, Field::instrument, channel.instrumentId, idsOf (catalogue.instruments));

        // Whatever the equipment; its own ranges are checked with it.
        for (const auto& parameter : channelParameters())
            if (parameter.resetBy == ChannelParameter::nothing && ! parameter.isToggle() && ! parameter.isUnset (parameter.read (channel)))
                requireRange (parameter.id, parameter.read (channel), parameter.limits);
    }

    void checkVoice (const ChannelRig& channel)
    {
        if (auto* found = unless (channel.performedSpl.has_value() || channelParameter (ParameterId::voice).isUnset (channel.voiceSpl), ParameterId::voice, Kind::noVoice))
            found->number = channel.voiceSpl;
    }

    void checkInput (ParameterId gain, const InputRig& input)
    {
        if (problem.has_value())
            return;

        const auto* model = audioInterface->input (input.jack);
        auto* found = unless (model != nullptr, Field::jack, Kind::noSuchJack);

        if (model != nullptr)
            found = requireRange (gain, input.gainDb, { model->preamp.gainMinDb, model->preamp.gainMaxDb });

        setOwner (found, audioInterface->identity, input.jack);
    }

    void checkExternal (const ExternalRig& external)
    {
        if (problem.has_value())
            return;

        const auto* preamp = catalogue.preamp (external.preampId);
        auto ids = idsOf (catalogue.preamps);
        ids.insert (0, "built-in");
        requireId (preamp != nullptr, Field::preamp, external.preampId, ids, idsOf (catalogue.byName->preamps));

        if (preamp == nullptr)
            return;

        setOwner (requireRange (ParameterId::externalGain, external.gainDb, { preamp->gainMinDb, preamp->gainMaxDb }), preamp->identity);
        setOwner (requireRange (ParameterId::externalTrim, external.trimDb, { preamp->trimMinDb, 0.0 }), preamp->identity);
        setOwner (requireOneOf (ParameterId::impedance, external.impedanceOhm, preamp->inputOhms), preamp->identity);
    }

    void checkPad (const ChannelRig& channel)
    {
        if (! channel.pad || problem.has_value())
            return;

        const auto jack = channel.activePath == Path::a ? channel.builtIn.jack : channel.external.into.jack;
        setOwner (unless (audioInterface->mic.preamp.padDb > 0.0, ParameterId::pad, Kind::noPad), audioInterface->identity);
        setOwner (unless (jack == Jack::mic, ParameterId::pad, Kind::noPad), audioInterface->identity, jack);
    }

    void requireBooster (const String& id)
    {
        const auto* booster = catalogue.preamp (id);
        juce::StringArray ids;

        for (const auto* shelf : { &catalogue.preamps, &catalogue.byName->preamps })
            for (const auto& preamp : *shelf)
                if (preamp.isBooster)
                    ids.add (preamp.identity.id);

        requireId (booster != nullptr && booster->isBooster, Field::booster, id, ids);
    }

    void checkPhantom (const ChannelRig& channel)
    {
        if (problem.has_value())
            return;

        const auto canReach = phantomCanReach (channel, channel.activePath, *audioInterface);
        const auto jack = audioInterface->hasPhantom ? std::optional<Jack> (channel.builtIn.jack) : std::nullopt;
        setOwner (unless (! channel.phantom || canReach, ParameterId::phantom, Kind::noPhantom), audioInterface->identity, jack);

        if (channel.booster && ! channel.usesMicrophone())
            setOwner (unless (false, ParameterId::booster, Kind::noMicrophone), catalogue.instrument (channel.instrumentId)->identity);

        if (channel.booster)
            requireBooster (channel.boosterId);

        setOwner (unless (! channel.booster || canReach, ParameterId::booster, Kind::noPhantom), audioInterface->identity, jack);
    }

    const Rig& rig;
    const Catalogue& catalogue;
    const InterfaceModel* audioInterface = nullptr;
    std::optional<RigProblem> problem;
};
} // namespace

std::optional<RigProblem> checkRig (const Rig& rig, const Catalogue& catalogue) { return Checker (rig, catalogue).run(); }
} // namespace plus48
