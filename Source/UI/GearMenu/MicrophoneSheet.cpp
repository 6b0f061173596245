// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/GearMenu/MicrophoneSheet.h"

#include "UI/GearMenu/FigureText.h"
#include "UI/GearMenu/GearShelf.h"
#include "UI/GearMenu/Trial.h"

#include "Equipment/ChoiceWords.h"
#include "Equipment/KnownFigures.h"
#include "Equipment/PolarPattern.h"
#include "Equipment/ResponsePointCurve.h"
#include "Studio/RigRules.h"

#include <cmath>

namespace plus48::ui
{
namespace
{
using juce::String;

/** Short words for what ships; what users bring is described by its kind. */
const std::initializer_list<std::pair<const char*, const char*>> purposes {
    { "stage-dynamic", "Singing, drums, loud amplifiers" },
    { "broadcast-dynamic", "Close voice, ignores the room" },
    { "passive-ribbon", "Smooth brass and amplifiers" },
    { "active-ribbon", "A ribbon with a booster inside" },
    { "low-output-condenser", "Flat, and hears all round" },
    { "pencil-condenser", "Acoustic guitar, piano, pairs" },
    { "budget-condenser", "A first condenser for the voice" },
    { "quiet-condenser", "Detailed voice in a quiet room" },
    { "vintage-condenser", "Bright, forward singing" },
    { "headset-electret", "Calls and games" },
};

String patternText (Pattern pattern)
{
    switch (pattern)
    {
        case Pattern::omni: return "Omni: hears all round";
        case Pattern::cardioid: return "Cardioid: hears the front";
        case Pattern::supercardioid: return "Supercardioid: the front, a little behind";
        case Pattern::hypercardioid: return "Hypercardioid: the front, some behind";
        case Pattern::figure8: return "Figure-8: front and back, not the sides";
    }

    return {};
}

String powerText (const MicrophoneModel& model)
{
    if (model.power == PowerNeed::phantom)
        return "+48 V";

    if (model.power == PowerNeed::plugIn)
        return "Plug-in power of a sound card";

    return model.isPassiveRibbon() ? "None: +48 V could harm it" : "None";
}

PowerBadge badgeOf (const MicrophoneModel& model)
{
    return model.power == PowerNeed::phantom ? PowerBadge::needsPhantom : (model.isPassiveRibbon() ? PowerBadge::noPhantom : PowerBadge::none);
}

std::vector<Datasheet::Bar> noiseBars (const Catalogue& catalogue, const SetupEditor& editor, const MicrophoneModel& model)
{
    using Tint = Datasheet::Bar::Tint;
    const auto bar = [] (const String& label, double dba, Tint tint) { return Datasheet::Bar { label, figure::neat (dba, 0), juce::jlimit (0.0, 1.0, dba / 40.0), tint }; };
    std::vector<Datasheet::Bar> bars;

    if (known::noiseOf (model))
        bars.push_back (bar ("This microphone", selfNoiseDba (catalogue, model.identity.id), Tint::thisOne));

    if (const auto* now = catalogue.microphone (editor.channel().microphoneId); editor.channel().usesMicrophone() && now != nullptr && now != &model && known::noiseOf (*now))
        bars.push_back (bar (now->identity.name, selfNoiseDba (catalogue, now->identity.id), Tint::other));

    if (const auto room = editor.setup().rig.roomDba)
        bars.push_back (bar ("Your room", *room, Tint::noise));

    return bars;
}
} // namespace

String typicalText (const Identity& identity, const String& tableName)
{
    if (identity.usersOwn)
        return "Your own, from " + tableName;

    if (identity.byName)
        return "Figures as published for " + identity.fullName() + (identity.year.isNotEmpty() ? ", " + identity.year : String()) + "; not a model of its sound";

    return identity.typicalOf.isNotEmpty() ? "Typical of " + identity.typicalOf + "; not a copy of it" : String ("A typical one; not a copy of any");
}

String purposeOf (const MicrophoneModel& model)
{
    if (! model.identity.usersOwn)
        for (const auto& [id, words] : purposes)
            if (model.identity.id == id)
                return words;

    return figure::capitalised ((model.kind.isNotEmpty() ? model.kind : String ("microphone")) + ", " + words::of (model.pattern, words::patterns));
}

double selfNoiseDba (const Catalogue& catalogue, const String& microphoneId)
{
    const auto& model = *catalogue.microphone (microphoneId);

    if (model.selfNoiseDba.has_value())
        return *model.selfNoiseDba;

    auto channel = ChannelRig();
    channel.microphoneId = microphoneId;
    auto rig = Rig();
    rig.roomDba.reset();
    rigRules::plugIn (channel, rig, catalogue);
    const auto volts = std::sqrt (trial::figuresOf (catalogue, rig, channel, Path::a).noise.at (PathStage::source).aWeighted.microphone);
    return splFromPascals (volts / (model.sensitivityMvPerPa / 1000.0));
}

double bassLiftDb (double gradient, double distanceMetres, double hz)
{
    const auto w = 2.0 * pi * hz;
    const auto corner = [gradient] (double metres) { return gradient * speedOfSound / metres; };
    return dbFromGain (std::hypot (w, corner (distanceMetres)) / std::hypot (w, corner (referenceDistanceMetres)));
}

Datasheet microphoneSheet (const Catalogue& catalogue, const SetupEditor& editor, const MicrophoneModel& model)
{
    const auto& identity = model.identity;
    const auto basis = [&] (const char* column, const juce::StringArray& topics) { return basisOf (identity, column, topics); };
    Datasheet sheet;
    sheet.title = identity.fullName();
    sheet.subtitle = typicalText (identity, "microphones.csv");
    sheet.basisWords = identity.basis;
    sheet.badge = badgeOf (model);
    auto& rows = sheet.rows;
    rows.push_back ({ "Sensitivity", figure::neat (model.sensitivityMvPerPa, 1) + " mV per Pa (" + figure::neat (dbFromGain (model.sensitivityMvPerPa / 1000.0), 0) + " dBV)", basis ("sensitivity_mv_pa", { "sensitivity" }) });

    if (model.selfNoiseDba.has_value())
        rows.push_back ({ "Self-noise", figure::neat (*model.selfNoiseDba, 1) + " dB-A", basis ("self_noise_dba", { "self-noise", "noise" }) });
    else
        rows.push_back ({ "Self-noise", figure::neat (selfNoiseDba (catalogue, identity.id), 1) + " dB-A, of its resistance", Basis::calculated });

    rows.push_back ({ "Loudest sound", figure::neat (model.maxSplDb, 0) + " dB SPL", basis ("max_spl_db", { "loudest sound", "maximum level" }) });
    rows.push_back ({ "Impedance", figure::ohms (model.outputOhm), basis ("output_ohm", { "impedance" }) });

    if (model.outputHenry > 0.0)
        rows.push_back ({ "Inductance", figure::neat (1000.0 * model.outputHenry) + " mH", basis ("output_mh", { "inductance" }) });

    if (model.resonance.has_value())
        rows.push_back ({ "Resonance", figure::ohms (model.resonance->ohm) + " more at " + figure::neat (model.resonance->hz) + " Hz", basis ("resonance", { "resonance" }) });

    rows.push_back ({ "Pattern", patternText (model.pattern), basis ("pattern", { "pattern" }) });
    rows.push_back ({ "Power", powerText (model), basis ("needs_phantom", { "power" }) });
    const auto lift = bassLiftDb (polar::gradientOf (model.pattern), 0.05, 100.0);
    rows.push_back ({ "Bass when close", lift > 0.1 ? figure::plusMinus (lift, 0) + " dB at 100 Hz, 5 cm away" : String ("None"), Basis::calculated });

    sheet.response = curveThrough (model.response);
    sheet.responseBasis = basis ("response_hz_db", { "landmarks", "response" });
    sheet.barsTitle = "Self-noise, dB-A";
    sheet.bars = noiseBars (catalogue, editor, model);
    return sheet;
}

Datasheet instrumentSheet (const SetupEditor& editor, const InstrumentModel& model)
{
    const auto& identity = model.identity;
    const auto basis = [&] (const char* column, const juce::StringArray& topics) { return basisOf (identity, column, topics); };
    Datasheet sheet;
    sheet.title = identity.name;
    sheet.subtitle = typicalText (identity, "instruments.csv");
    sheet.basisWords = identity.basis;
    auto& rows = sheet.rows;
    rows.push_back ({ "Full scale", figure::plusMinus (model.fullScaleDbu) + " dBu", basis ("full_scale_dbu", { "full scale", "level" }) });
    rows.push_back ({ "Impedance", figure::ohms (model.outputOhm), basis ("output_ohm", { "impedance" }) });

    if (model.isPickup())
    {
        rows.push_back ({ "Inductance", figure::neat (model.inductanceHenry) + " H", basis ("inductance_h", { "inductance" }) });
        rows.push_back ({ "Capacitance", figure::neat (1.0e12 * model.parallelFarad, 0) + " pF with its cable", basis ("parallel_pf", { "parallel_pf" }) });

        if (model.potOhm > 0.0)
            rows.push_back ({ "Knobs", figure::ohms (model.potOhm) + " across the pickup", basis ("pot_ohm", { "pots" }) });
    }

    const auto hasInput = editor.audioInterface().input (Jack::instrument) != nullptr;
    sheet.words = model.isPickup() ? (hasInput ? String ("A pickup wants the high impedance of an INST input: a lower one dulls it.") : String ("This interface has no INST input: its LINE input loads a pickup, which dulls it."))
                                   : String ("A line output: strong enough to need no microphone preamp.");
    return sheet;
}
} // namespace plus48::ui
