// SPDX-License-Identifier: GPL-3.0-or-later
#include "EquipmentActions.h"

#include "LevelMatch.h"
#include "OpticalInputs.h"

namespace plus48
{
EquipmentActions::EquipmentActions (const Catalogue& catalogueToUse, SetupEditor& editorToUse, const Figures& figuresToUse, const SourcePeaks& peaksToUse, const SourceDefaults& defaultsToUse, Notices& noticesToUse)
    : catalogue (catalogueToUse), editor (editorToUse), figures (figuresToUse), peaks (peaksToUse), defaults (defaultsToUse), notices (noticesToUse)
{
}

void EquipmentActions::setGainForSameLevel (ChannelRig& next, double differenceDb) const
{
    const auto& preamp = editor.audioInterface().input (next.builtIn.jack)->preamp;
    next.builtIn.gainDb = juce::jlimit (preamp.gainMinDb, preamp.gainMaxDb, std::round (next.builtIn.gainDb + differenceDb));
}

ChannelRig EquipmentActions::withMicrophone (const juce::String& id) const
{
    const auto& rig = editor.setup().rig;
    const auto& now = editor.channel();
    auto next = now;

    if (catalogue.microphone (id) == nullptr)
        return next;

    next.microphoneId = id;
    next.instrumentId.clear();
    next.fullScaleDbu.reset();
    rigRules::plugIn (next, rig, catalogue);

    // As loud as before, as far as the knob goes.
    if (const auto& before = figures.path (Path::a); before.formula.isPowered() && now.usesMicrophone())
    {
        const PathFigures after (rig, rigRules::resolvedOn (next, Path::a, rig, catalogue), Path::a, catalogue);
        const auto forecast = peaks.forecast (editor.source());
        const auto levelOf = [&] (const ChannelRig& chain, const PathFigures& at997Hz) {
            return forecast != nullptr ? forecast (rig, rigRules::resolvedOn (chain, Path::a, rig, catalogue)) : at997Hz.gainDb();
        };

        if (after.formula.isPowered())
            setGainForSameLevel (next, levelOf (now, before) - levelOf (next, after));
    }
    else
    {
        setBuiltInGainForPeak (next, rig, catalogue, peaks.forecast (editor.source()));
    }

    return next;
}

juce::Result EquipmentActions::chooseMicrophone (const juce::String& id)
{
    if (catalogue.microphone (id) == nullptr)
        return notices.refuse ("There is no microphone called " + id + ".");

    return editor.editChannel ("Microphone", [next = withMicrophone (id)] (ChannelRig& channel) { channel = next; });
}

ChannelRig EquipmentActions::withInstrument (const juce::String& id) const
{
    auto next = editor.channel();
    next.instrumentId = id;
    next.microphoneId.clear();

    if (catalogue.instrument (id) != nullptr)
        rigRules::plugIn (next, editor.setup().rig, catalogue);

    return next;
}

juce::Result EquipmentActions::chooseInstrument (const juce::String& id)
{
    return editor.editChannel ("Instrument", [&] (ChannelRig& channel) {
        channel = withInstrument (id);

        if (catalogue.instrument (id) != nullptr)
            setBuiltInGainForPeak (channel, editor.setup().rig, catalogue, peaks.forecast (editor.source()));
    });
}

ChannelRig EquipmentActions::withPreamp (const juce::String& id) const
{
    const auto& rig = editor.setup().rig;
    auto next = editor.channel();
    const auto* preamp = catalogue.preamp (id);

    if (preamp == nullptr)
        return next;

    next.external.preampId = id;
    next.external.impedanceOhm = preamp->inputOhms.front();
    rigRules::fitKnobs (next, rig, catalogue);

    if (editor.setup().isLevelMatched)
    {
        levelMatch::setByGain (next, rig, catalogue);
        (void) levelMatch::match (next, rig, catalogue);
        return next;
    }

    // As loud as the one before, as far as its own knobs go.
    next.external.trimDb = 0.0;
    const PathFigures after (rig, rigRules::resolvedOn (next, Path::b, rig, catalogue), Path::b, catalogue);

    if (const auto more = figures.path (Path::b).gainDb() - after.gainDb(); std::isfinite (more))
        next.external.gainDb = juce::jlimit (preamp->gainMinDb, preamp->gainMaxDb, 0.1 * std::round (10.0 * (next.external.gainDb + more)));

    return next;
}

juce::Result EquipmentActions::choosePreamp (const juce::String& id)
{
    if (catalogue.preamp (id) == nullptr)
        return notices.refuse ("There is no preamp called " + id + ".");

    if (const auto link = opticalInputs::linkOf (editor.setup(), editor.audioInterface(), editor.selectedInput()))
        return exchangeOpticalPreamp (*link, id);

    return editor.editChannel ("Preamp", [next = withPreamp (id)] (ChannelRig& channel) { channel = next; });
}

void EquipmentActions::setUpLink (Setup& setup, int link) const
{
    const auto first = editor.audioInterface().inputs + link * opticalInputs::perLink;
    opticalInputs::fitInputs (setup, editor.audioInterface());

    for (int input = first; input < std::min (first + opticalInputs::perLink, setup.numInputs()); ++input)
    {
        rigRules::plugIn (setup.channelOf (input), setup.rig, catalogue);
        defaults.setGains (setup, input);
    }
}

juce::Result EquipmentActions::exchangeOpticalPreamp (int link, const juce::String& id)
{
    if (! opticalInputs::canBeLinked (*catalogue.preamp (id)))
        return notices.refuse ("An optical link takes an eight-channel preamp with a converter of its own.");

    return editor.edit ("Preamp", [&] (Setup& setup) {
        setup.opticalPreamps[static_cast<std::size_t> (link)] = id;
        setUpLink (setup, link);
    });
}

juce::Result EquipmentActions::addOpticalPreamp (const juce::String& id)
{
    const auto& audioInterface = editor.audioInterface();
    const auto* preamp = catalogue.preamp (id);
    const auto numLinks = opticalInputs::numLinks (audioInterface);
    const auto inUse = opticalInputs::numLinked (editor.setup(), audioInterface);

    if (preamp == nullptr || ! opticalInputs::canBeLinked (*preamp))
        return notices.refuse ("An optical link takes an eight-channel preamp with a converter of its own.");

    if (numLinks == 0)
        return notices.refuse (audioInterface.identity.name + " has no optical input for an eight-channel preamp.");

    if (inUse == numLinks)
        return notices.refuse ("All " + juce::String (numLinks) + " optical links of " + audioInterface.identity.name + " are in use.");

    return editor.edit ("Add an eight-channel preamp", [&] (Setup& setup) {
        setup.opticalPreamps.push_back (id);
        setUpLink (setup, inUse);
    });
}

juce::Result EquipmentActions::removeOpticalPreamp (int link)
{
    if (! juce::isPositiveAndBelow (link, opticalInputs::numLinked (editor.setup(), editor.audioInterface())))
        return notices.refuse ("There is no preamp on that optical link.");

    return editor.edit ("Remove an eight-channel preamp", [this, link] (Setup& setup) {
        // Its inputs go to the end, and with it: those behind it move up as they are.
        for (auto input = editor.audioInterface().inputs + link * opticalInputs::perLink; input + opticalInputs::perLink < setup.numInputs(); ++input)
            setup.swapInputs (input, input + opticalInputs::perLink);

        setup.opticalPreamps.erase (setup.opticalPreamps.begin() + link);
    });
}

ChannelRig EquipmentActions::withBooster (bool isFitted) const { return withBooster (isFitted, editor.channel().boosterId); }

ChannelRig EquipmentActions::withBooster (bool isFitted, const juce::String& id) const
{
    const auto& rig = editor.setup().rig;
    auto next = editor.channel();
    const auto figuresOf = [&] { return PathFigures (rig, rigRules::resolvedOn (next, Path::a, rig, catalogue), Path::a, catalogue); };
    const auto before = figuresOf();
    next.booster = isFitted;
    next.boosterId = id;
    rigRules::plugIn (next, rig, catalogue);

    if (const auto after = figuresOf(); before.formula.isPowered() && after.formula.isPowered())
        setGainForSameLevel (next, before.gainDb() - after.gainDb());

    return next;
}

juce::Result EquipmentActions::chooseBooster (bool isFitted)
{
    return editor.editChannel ("Booster", [next = withBooster (isFitted)] (ChannelRig& channel) { channel = next; });
}

juce::Result EquipmentActions::fitBooster (const juce::String& id)
{
    return editor.editChannel ("Booster", [next = withBooster (true, id)] (ChannelRig& channel) { channel = next; });
}

EquipmentActions::Trial EquipmentActions::withInterface (const juce::String& id) const
{
    Trial next { editor.setup().rig, editor.channel() };
    next.rig.interfaceId = id;
    next.rig.bits.reset();
    rigRules::plugIn (next.channel, next.rig, catalogue);
    setBuiltInGainForPeak (next.channel, next.rig, catalogue, peaks.forecast (editor.source()));
    return next;
}

juce::Result EquipmentActions::chooseInterface (const juce::String& id)
{
    return editor.edit ("Interface", [&] (Setup& setup) {
        setup.rig.interfaceId = id;
        setup.rig.bits.reset();

        if (catalogue.audioInterface (id) == nullptr)
            return;

        opticalInputs::fitInputs (setup, *catalogue.audioInterface (id));

        // The absent ones too: they are as ready as the others when they come.
        ChannelRig before;

        for (int each = 0; each < setup.numInputsInAll(); ++each)
        {
            const auto untouched = setup.channelOf (each);
            const auto isOptical = opticalInputs::isOptical (setup, catalogue, each);

            // Thirty inputs that wait alike are worked out once.
            if (each > 0 && std::exchange (before, untouched) == untouched && setup.sourceOf (each) == setup.sourceOf (each - 1) && isOptical == opticalInputs::isOptical (setup, catalogue, each - 1))
            {
                setup.channelOf (each) = setup.channelOf (each - 1);
                continue;
            }

            before = untouched;
            rigRules::plugIn (setup.channelOf (each), setup.rig, catalogue);
            defaults.setGains (setup, each);
        }
    });
}
} // namespace plus48
