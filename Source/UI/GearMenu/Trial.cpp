// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/Trial.h"

#include "UI/GearMenu/FigureText.h"

#include "Rig/UnknownNoise.h"
#include "Studio/GainAdvice.h"
#include "Studio/LevelMatch.h"
#include "Studio/RigRules.h"

namespace plus48::ui::trial
{
namespace
{
juce::String gainText (double gainDb) { return figure::dB (gainDb, 0); }

/** How much the gain has to change, and whether the knob can. */
juce::String gainMessage (double stepDb, double gainDb, double restDb)
{
    if (std::abs (restDb) >= 1.0)
        return restDb < 0.0 ? "*Quieter by " + figure::dB (-restDb, 0) + "*: at " + gainText (gainDb) + " the gain knob is at its end."
                            : "*Louder by " + figure::dB (restDb, 0) + "*: at " + gainText (gainDb) + " the gain knob is at its end.";

    if (std::abs (stepDb) < 0.5)
        return "Needs *the same gain*: " + gainText (gainDb) + ".";

    return "Needs *" + figure::dB (std::abs (stepDb), 0) + (stepDb < 0.0 ? " less gain*: " : " more gain*: ") + gainText (gainDb) + " for the same level.";
}

juce::String noPowerMessage (const Catalogue& catalogue, const SetupEditor& editor, const ChannelRig& next)
{
    const auto* microphone = catalogue.microphone (next.microphoneId);

    if (! next.booster && microphone != nullptr && microphone->power == PowerNeed::plugIn)
        return "*Stays silent here*: it wants the plug-in power of a computer's own sound card.";

    return "*Stays silent here*: it wants +48 V, which " + (editor.audioInterface().identity.byName ? editor.audioInterface().identity.fullName() : editor.audioInterface().identity.name.toLowerCase()) + " does not have.";
}

/** The room's part of the recorded noise; far down where there is none. */
double roomDb (const PathFigures& figures) { return dbFromPower (figures.noise.at (PathStage::recorded).aWeighted.room + 1.0e-30); }
} // namespace

PathFigures figuresOf (const Catalogue& catalogue, const Rig& rig, ChannelRig channel, Path path)
{
    channel.activePath = path;
    return { rig, rigRules::resolved (channel, rig, catalogue), path, catalogue };
}

juce::String noiseText (double differenceDb, bool isOtherLevel)
{
    if (! std::isfinite (differenceDb))
        return {};

    const auto end = isOtherLevel ? juce::String (" at the same level.") : juce::String (".");

    if (std::abs (differenceDb) < 0.5)
        return "As quiet as now" + end;

    return "Noise " + figure::dB (std::abs (differenceDb), 0) + (differenceDb < 0.0 ? " lower" : " higher") + end;
}

std::optional<juce::String> unknownNoiseText (const Catalogue& catalogue, const Rig& rigNow, const ChannelRig& now, const Rig& nextRig, const ChannelRig& next)
{
    auto unknown = unknownNoise (nextRig, next, Path::a, catalogue);

    if (! unknown.has_value())
        unknown = unknownNoise (rigNow, now, Path::a, catalogue);

    return unknown.has_value() ? std::optional (unknown->inWords()) : std::nullopt;
}

juce::String effectOfSource (const Catalogue& catalogue, const SetupEditor& editor, const SourcePeaks& peaks, const ChannelRig& next)
{
    const auto& rig = editor.setup().rig;
    const auto before = figuresOf (catalogue, rig, editor.channel(), Path::a), after = figuresOf (catalogue, rig, next, Path::a);
    juce::StringArray messages;

    if (! after.formula.isPowered())
        return noPowerMessage (catalogue, editor, next);

    if (rigRules::isPassiveRibbon (next, catalogue) && editor.channel().phantom)
        messages.add ("*+48 V could harm it* and goes off first.");

    if (before.formula.isPowered() && editor.channel().usesMicrophone() && next.usesMicrophone())
    {
        // By all of what plays, as the gain was set; where nobody knows that, at 997 Hz.
        const auto forecast = peaks.forecast (editor.source());
        const auto levelOf = [&] (const ChannelRig& chain, const PathFigures& figures) { return forecast != nullptr ? forecast (rig, rigRules::resolvedOn (chain, Path::a, rig, catalogue)) : figures.gainDb(); };
        const auto rest = levelOf (next, after) - levelOf (editor.channel(), before);
        messages.add (gainMessage (next.builtIn.gainDb - editor.channel().builtIn.gainDb, next.builtIn.gainDb, rest));
        const auto unknown = unknownNoiseText (catalogue, rig, editor.channel(), rig, next);
        messages.add (unknown.has_value() ? *unknown : noiseText (after.noise.dbfsA() - before.noise.dbfsA() - rest, std::abs (rest) >= 1.0));

        if (const auto room = roomDb (after) - roomDb (before) - rest; rig.roomDba.has_value() && std::abs (room) >= 1.5)
            messages.add (room > 0.0 ? "Hears more of the room." : "Hears less of the room.");
    }
    else
    {
        const auto isKnown = ! unknownNoise (rig, next, Path::a, catalogue).has_value();
        messages.add ("Gain stands at *" + gainText (next.builtIn.gainDb) + "*" + (isKnown ? "; noise at " + figure::neat (after.noise.dbfsA(), 0) + " dBFS." : juce::String (".")));
    }

    messages.removeEmptyStrings();
    return messages.joinIntoString (" ");
}

juce::String consequence (const ChannelRig& now, const ChannelRig& next)
{
    juce::StringArray parts;

    if (next.phantom != now.phantom)
        parts.add (next.phantom ? "turns +48 V on" : "turns +48 V off");

    if (next.builtIn.jack != now.builtIn.jack)
        parts.add ("plugs into " + juce::String (next.builtIn.jack == Jack::mic ? "MIC" : (next.builtIn.jack == Jack::line ? "LINE" : "INST")));

    if (std::abs (next.builtIn.gainDb - now.builtIn.gainDb) > 0.01)
        parts.add ("sets " + gainText (next.builtIn.gainDb));

    return figure::capitalised (parts.joinIntoString (", "));
}
} // namespace plus48::ui::trial
