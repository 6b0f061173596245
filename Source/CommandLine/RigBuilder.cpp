// SPDX-License-Identifier: GPL-3.0-or-later
#include "RigBuilder.h"

#include "Command.h"
#include "Errors.h"

#include "Comparison/DriveComparison.h"
#include "Rig/RigCheck.h"
#include "Signal/Units.h"

#include <algorithm>

namespace plus48
{
namespace
{
using juce::String;

/** One channel of the saved rig for each of the performance's, where the numbers allow it. */
void matchChannels (RigDraft& base, const SoundSource* performance)
{
    if (base.channels.empty())
        base.channels.emplace_back();

    const auto inPerformance = performance != nullptr ? static_cast<std::size_t> (performance->numChannels()) : 1;
    const auto inRig = base.channels.size();

    if (inRig == 1)
        base.channels.resize (inPerformance, base.channels.front());
    else if (inPerformance != 1 && inPerformance != inRig)
        throw BadInput ("--in has " + String (inPerformance) + " channels and the rig has " + String (inRig) + "; the same number, or one, would be right.");
}

bool isPickup (const String& instrumentId, const Catalogue& catalogue)
{
    const auto* instrument = catalogue.instrument (instrumentId);
    return instrument != nullptr && instrument->isPickup();
}

/** Whether the chosen source is meant for this channel of a performance of several kinds. */
bool fits (const ChannelDraft& chosen, SoundKind kind, const Catalogue& catalogue)
{
    if (chosen.microphoneId)
        return kind == SoundKind::acoustic;

    return kind == (isPickup (*chosen.instrumentId, catalogue) ? SoundKind::instrument : SoundKind::line);
}

/** The options as they count for one channel. */
ChannelDraft optionsFor (const ChainRequest& request, const ChannelDraft& base, const std::vector<ShippedChannel>& shipped, std::size_t index, const Catalogue& catalogue)
{
    auto options = request.options.channels.front();

    const auto isMixed = std::any_of (shipped.begin(), shipped.end(), [&] (const ShippedChannel& channel) { return channel.kind != shipped.front().kind; });

    if (isMixed && (options.microphoneId || options.instrumentId) && ! fits (options, shipped[index].kind, catalogue))
    {
        options.microphoneId.reset();
        options.instrumentId.reset();
    }

    const auto activePath = options.activePath.value_or (base.activePath.value_or (Path::a));

    if (activePath == Path::a)
        refuseOptionsOfExternalPreamp (options, request.drive.has_value());

    (activePath == Path::a ? options.builtInJack : options.externalJack) = request.jack;
    options[activePath == Path::a ? ParameterId::builtInGain : ParameterId::lineGain] = request.gainDb;

    return options;
}

/** What a full-scale sine in the performance is in this channel. */
void calibrate (ChannelRig& channel, const ChainRequest& request, const ShippedChannel* shipped)
{
    if (shipped != nullptr && shipped->kind == SoundKind::acoustic)
    {
        channel.fullScaleSpl = shipped->fullScaleSpl;

        if (shipped->performedSpl)
            channel.performedSpl = *shipped->performedSpl + request.fullScaleSpl.value_or (shipped->fullScaleSpl) - shipped->fullScaleSpl;
    }

    if (shipped != nullptr && shipped->kind != SoundKind::acoustic)
        channel.fullScaleDbu = shipped->fullScaleDbu;

    channel.fullScaleSpl = request.fullScaleSpl.value_or (channel.fullScaleSpl);

    if (request.fullScaleDbu)
        channel.fullScaleDbu = request.fullScaleDbu;
}

/** What a saved rig says of a voice, or an option for one channel of a band, is not meant for what is none. */
void limitVoiceLevel (Rig& rig, bool isOption)
{
    const auto isVoice = [] (const ChannelRig& channel) { return channel.performedSpl.has_value(); };

    // RigCheck refuses that.
    if (isOption && std::none_of (rig.channels.begin(), rig.channels.end(), isVoice))
        return;

    for (auto& channel : rig.channels)
        if (! isVoice (channel))
            channel.voiceSpl = channelParameter (ParameterId::voice).standard;
}

/** A calibration that no channel uses is a mistake. */
void checkCalibration (const Rig& rig, const ChainRequest& request)
{
    const auto hasMicrophone = std::any_of (rig.channels.begin(), rig.channels.end(), [] (const ChannelRig& channel) { return channel.usesMicrophone(); });
    const auto hasInstrument = std::any_of (rig.channels.begin(), rig.channels.end(), [] (const ChannelRig& channel) { return ! channel.usesMicrophone(); });

    if (request.fullScaleSpl && ! hasMicrophone)
        throw BadInput ("--full-scale-spl is for microphones; for " + rig.channels.front().instrumentId + ", --full-scale-dbu would be right.");

    if (request.fullScaleDbu && ! hasInstrument)
        throw BadInput ("--full-scale-dbu is for instruments and line sources; for " + rig.channels.front().microphoneId + ", --full-scale-spl would be right.");
}
/** Every channel of the performance. Test signals are the same all along; what has an end is read to it. */
std::vector<std::vector<float>> channelsOf (const SoundSource* performance, double sampleRate)
{
    std::vector<std::vector<float>> channels;

    if (performance != nullptr)
        orBadInput (performance->channelsAt (sampleRate, std::llround (sampleRate * performance->seconds().value_or (1.0)), channels));

    return channels;
}

double peakOf (const std::vector<float>& channel)
{
    float peak = 0.0f;

    for (const auto sample : channel)
        peak = std::max (peak, std::abs (sample));

    return static_cast<double> (peak);
}
} // namespace

std::vector<double> peaksOf (const SoundSource* performance, double sampleRate)
{
    std::vector<double> peaks;

    for (const auto& channel : channelsOf (performance, sampleRate))
        peaks.push_back (peakOf (channel));

    return peaks;
}

std::optional<double> peakOf (const std::vector<double>& peaks, std::size_t channel)
{
    const auto peak = peaks.empty() ? 0.0 : peaks[std::min (channel, peaks.size() - 1)];
    return peak > 0.0 ? std::optional (peak) : std::nullopt;
}

double usualPeak() noexcept { return gainFromDb (-10.0); }

std::vector<DriveReach> setDrive (Rig& rig, Drive drive, const Catalogue& catalogue, const std::vector<std::vector<float>>& performance)
{
    static const std::vector<float> nothing;
    std::vector<DriveReach> reached;

    for (std::size_t i = 0; i < rig.channels.size(); ++i)
    {
        auto& channel = rig.channels[i];

        if (channel.activePath != Path::b)
            continue;

        const auto& samples = performance.empty() ? nothing : performance[std::min (i, performance.size() - 1)];
        DriveComparison comparison (rig, channel, catalogue, samples);
        const auto measured = comparison.loudestDbu();
        const auto loudestDbu = measured.value_or (loudestAtPreampDbu (rig, channel, catalogue, usualPeak()));
        const auto setting = measured.has_value() ? comparison.setting (drive) : driveSetting (*catalogue.preamp (channel.external.preampId), drive, loudestDbu);
        channel.external.gainDb = setting.gainDb;
        channel.external.trimDb = setting.trimDb;
        reached.push_back (DriveReach::of (rig, channel, catalogue, drive, loudestDbu));
    }

    return reached;
}

void noteReach (const std::vector<DriveReach>& reached, const Console& console)
{
    juce::StringArray said;

    for (const auto& each : reached)
        if (! each.isReached() && said.addIfNotAlreadyThere (each.inWords()))
            console.note ("--preamp-drive " + String (toWord (each.drive)) + ": " + each.inWords());
}

juce::var reachToJson (const std::vector<DriveReach>& reached)
{
    const auto worst = std::max_element (reached.begin(), reached.end(), [] (const DriveReach& a, const DriveReach& b) { return a.missingDb < b.missingDb; });

    if (worst == reached.end())
        return {};

    using End = DriveSetting::End;
    return JsonObject()
        .set ("drive", toWord (worst->drive))
        .set ("reached", worst->isReached())
        .set ("missing_db", worst->missingDb)
        .set ("ends", worst->end == End::none ? juce::var() : juce::var (worst->end == End::gain ? "gain" : "trim"))
        .set ("booster_brings_db", worst->boosterBringsDb)
        .set ("says", worst->inWords());
}

void refuseOptionsOfExternalPreamp (const ChannelDraft& options, bool hasDrive)
{
    const auto refuse = [] (const String& option) { throw BadInput (option + " belongs to an external preamp; --preamp ID together with it would be right."); };

    for (const auto& parameter : channelParameters())
        if (parameter.resetBy == ChannelParameter::preamp && options[parameter.id].has_value())
            refuse (String ("--") + parameter.option);

    if (hasDrive)
        refuse ("--preamp-drive");
}

Rig buildRig (const ChainRequest& request, const Catalogue& catalogue, const SoundSource* performance, std::vector<DriveReach>* reached)
{
    static const std::vector<ShippedChannel> none;
    const auto& shipped = performance != nullptr ? performance->shippedChannels() : none;

    auto base = request.base;
    matchChannels (base, performance);
    RigDraft whole;
    std::vector<ChannelDraft> channels;

    // One by one, because each has its own idea of what --jack and --gain belong to.
    for (std::size_t i = 0; i < base.channels.size(); ++i)
    {
        const auto described = std::min (i, shipped.empty() ? 0 : shipped.size() - 1);

        auto one = base;
        one.channels = { base.channels[i] };
        auto options = request.options;
        options.channels = { optionsFor (request, base.channels[i], shipped, described, catalogue) };

        whole = overlay (one, options);
        auto& channel = channels.emplace_back (whole.channels.front());

        if (! shipped.empty() && ! channel.microphoneId && ! channel.instrumentId && shipped[described].suggestedInstrument.isNotEmpty())
            channel.instrumentId = shipped[described].suggestedInstrument;
    }

    whole.channels = std::move (channels);
    auto rig = complete (whole, catalogue);

    for (std::size_t i = 0; i < rig.channels.size(); ++i)
        calibrate (rig.channels[i], request, shipped.empty() ? nullptr : &shipped[std::min (i, shipped.size() - 1)]);

    limitVoiceLevel (rig, request.options.channels.front()[ParameterId::voice].has_value());

    if (const auto problem = checkRig (rig, catalogue))
        throw BadInput (inOptions (*problem));

    checkCalibration (rig, request);

    if (request.drive)
    {
        const auto drives = setDrive (rig, *request.drive, catalogue, channelsOf (performance, rig.sampleRate));

        if (reached != nullptr)
            *reached = drives;
    }

    return rig;
}
} // namespace plus48
