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

    static void setOwner (RigProblem* found, const Identity& owner, std::optional<Jack> jack = {})
    {
        if (found == nullptr)
            return;

        found->ownerId = owner.id;
        found->ownerName = owner.name;
        found->jack = jack;
    }

    void requireId (bool exists, Field field, const String& id, const juce::StringArray& choices)
    {
        if (auto* found = unless (exists, field, Kind::unknown))
        {
            found->id = id;
            found->choices = choices;
        }
    }

    RigProblem* requireRange (Field field, double value, Range range)
    {
        auto* found = unless (range.contains (value), field, Kind::outsideRange);

        if (found != nullptr)
        {
            found->number = value;
            found->range = range;
        }

        return found;
    }

    RigProblem* requireOneOf (Field field, double value, const std::vector<double>& numbers)
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
        requireId (audioInterface != nullptr, Field::audioInterface, rig.interfaceId, idsOf (catalogue.interfaces));
        requireOneOf (Field::sampleRate, rig.sampleRate, { std::begin (limits::sampleRates), std::end (limits::sampleRates) });

        if (rig.roomDba)
            requireRange (Field::room, *rig.roomDba, limits::roomDba);

        requireRange (Field::channels, static_cast<double> (rig.channels.size()), { 1.0, limits::maxChannels });
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
        unless (channel.microphoneId.isEmpty() || channel.instrumentId.isEmpty(), Field::instrument, Kind::twoSources);

        if (channel.usesMicrophone())
            requireId (catalogue.microphone (channel.microphoneId) != nullptr, Field::microphone, channel.microphoneId, idsOf (catalogue.microphones));
        else
            requireId (catalogue.instrument (channel.instrumentId) != nullptr, Field::instrument, channel.instrumentId, idsOf (catalogue.instruments));

        requireRange (Field::distance, channel.distanceMetres, limits::distanceMetres);
    }

    void checkInput (const InputRig& input)
    {
        if (problem.has_value())
            return;

        const auto* model = audioInterface->input (input.jack);
        auto* found = unless (model != nullptr, Field::jack, Kind::noSuchJack);

        if (model != nullptr)
            found = requireRange (Field::gain, input.gainDb, { model->preamp.gainMinDb, model->preamp.gainMaxDb });

        setOwner (found, audioInterface->identity, input.jack);
    }

    void checkExternal (const ExternalRig& external)
    {
        if (problem.has_value())
            return;

        const auto* preamp = catalogue.preamp (external.preampId);
        auto ids = idsOf (catalogue.preamps);
        ids.insert (0, "built-in");
        requireId (preamp != nullptr, Field::preamp, external.preampId, ids);

        if (preamp == nullptr)
            return;

        setOwner (requireRange (Field::preampGain, external.gainDb, { preamp->gainMinDb, preamp->gainMaxDb }), preamp->identity);
        setOwner (requireRange (Field::preampTrim, external.trimDb, { preamp->trimMinDb, 0.0 }), preamp->identity);
        setOwner (requireOneOf (Field::impedance, external.impedanceOhm, preamp->inputOhms), preamp->identity);
    }

    void checkPad (const ChannelRig& channel)
    {
        if (! channel.pad || problem.has_value())
            return;

        const auto jack = channel.heard == Path::a ? channel.builtIn.jack : channel.external.into.jack;
        setOwner (unless (audioInterface->mic.preamp.padDb > 0.0, Field::pad, Kind::noPad), audioInterface->identity);
        setOwner (unless (jack == Jack::mic, Field::pad, Kind::noPad), audioInterface->identity, jack);
    }

    void checkPhantom (const ChannelRig& channel)
    {
        if (problem.has_value())
            return;

        const auto canReach = phantomCanReach (channel, channel.heard, *audioInterface);
        const auto jack = audioInterface->hasPhantom ? std::optional<Jack> (channel.builtIn.jack) : std::nullopt;
        setOwner (unless (! channel.phantom || canReach, Field::phantom, Kind::noPhantom), audioInterface->identity, jack);

        if (channel.booster && ! channel.usesMicrophone())
            setOwner (unless (false, Field::booster, Kind::noMicrophone), catalogue.instrument (channel.instrumentId)->identity);

        setOwner (unless (! channel.booster || canReach, Field::booster, Kind::noPhantom), audioInterface->identity, jack);
    }

    const Rig& rig;
    const Catalogue& catalogue;
    const InterfaceModel* audioInterface = nullptr;
    std::optional<RigProblem> problem;
};
} // namespace

std::optional<RigProblem> checkRig (const Rig& rig, const Catalogue& catalogue) { return Checker (rig, catalogue).run(); }
} // namespace plus48
