// SPDX-License-Identifier: GPL-3.0-or-later
#include "ListeningFigures.h"

#include "StudioParts.h"

#include "Interface/EffectiveMonitor.h"
#include "Interface/MonitorMix.h"

#include <algorithm>
#include <cmath>

namespace plus48
{
namespace
{
constexpr auto silentDb = MeterBallistics::floorDb;

double powerSumDb (double one, double other) noexcept
{
    const auto power = powerFromDb (one) + powerFromDb (other);
    return power > 0.0 ? std::max (silentDb, dbFromPower (power)) : silentDb;
}

/** At the outputs: silence below the lowest place of the knob. */
double outputDbfs (double playedDbfs, double levelDb, bool isOn = true) noexcept
{
    return isOn && levelDb > MonitorSettings::silentDb ? playedDbfs + std::min (levelDb, 0.0) : silentDb;
}

ListeningFigures::Played playedOn (const ChannelReadings& readings, Path path)
{
    const auto& recorded = readings.path (path);
    const auto loudest = recorded.analysed.averageDb();
    return { (loudest > silentDb ? loudest : recorded.recorded.averageDb()) + sineDb, readings.peakFigureDb (path) };
}

/** Of the inputs that run; all are heard in the middle, or in stereo on either side, of which the louder one counts. */
ListeningFigures::Played playedByInputs (const StudioParts& studio, const MonitorSettings& monitor)
{
    const auto& setup = studio.editor.setup();
    std::array<ListeningFigures::Played, 2> sides;
    const auto isStereo = monitor.isDirectStereo && monitor.direct && ! monitor.throughComputer;

    for (const auto input : setup.runningInputs())
    {
        const auto played = playedOn (studio.meters.readings (input), setup.rig.channels[static_cast<std::size_t> (input)].activePath);

        for (std::size_t side = 0; side < 2; ++side)
            if (! isStereo || input % 2 == static_cast<int> (side))
                sides[side] = ListeningFigures::Played::sum (sides[side], played);
    }

    return sides[0].averageDbfs >= sides[1].averageDbfs ? sides[0] : sides[1];
}

/** What sounds is not the inputs' alone while there is a backing: the headphones' meter has all of it. */
std::optional<ListeningFigures::Played> playedWithBacking (const StudioParts& studio, const MonitorSettings& monitor)
{
    if (! studio.backing.isPlaying())
        return {};

    const auto isByPhones = monitor.headphonesDb > MonitorSettings::silentDb;
    const auto& meter = isByPhones ? studio.spillReadings.headphones() : studio.spillReadings.monitors();
    const auto levelDb = std::min (isByPhones ? monitor.headphonesDb : monitor.monitorsDb, 0.0);
    return ListeningFigures::Played { meter.averageDb() + sineDb - levelDb, meter.holdDb() - levelDb };
}

std::optional<ListeningFigures::OpenMicrophone> openMicrophone (const StudioParts& studio)
{
    const auto& channel = studio.editor.channel();
    const auto* const model = studio.catalogue.microphone (channel.microphoneId);

    if (model == nullptr || ! channel.usesMicrophone())
        return {};

    const auto& figures = studio.figures.path (channel.activePath);
    const auto& readings = studio.meters.readings (studio.editor.selectedInput());

    ListeningFigures::OpenMicrophone microphone;
    microphone.pattern = model->pattern;
    microphone.recordedGainDb = figures.gainDb();
    microphone.voiceSpl = std::max (silentDb, readings.peakFigureDb (readings.performance, readings.loudestPerformance) - sineDb + splOfOnePascal);
    return microphone;
}
} // namespace

InterfaceDelay::InterfaceDelay (double sampleRate, int bufferSamples) : samples (MonitorMix::roundTripSamples (sampleRate, bufferSamples))
{
    const auto msPerSample = 1000.0 / sampleRate;
    totalMs = samples * msPerSample;
    bufferInMs = bufferOutMs = std::clamp (bufferSamples, 1, MonitorMix::maxBufferSamples) * msPerSample;
    inMs = outMs = 0.5 * (totalMs - bufferInMs - bufferOutMs);
}

std::array<double, 3> InterfaceDelay::notchesHz() const noexcept
{
    const auto first = 1000.0 / (2.0 * totalMs);
    return { first, 3.0 * first, 5.0 * first };
}

double SafeListening::hoursADay (double db) noexcept { return hoursAtLimit * std::exp2 ((limitDb - db) / exchangeDb); }

ListeningFigures::Played ListeningFigures::Played::sum (const Played& one, const Played& other) noexcept
{
    return { powerSumDb (one.averageDbfs, other.averageDbfs), powerSumDb (one.peakDbfs, other.peakDbfs) };
}

ListeningFigures::Played ListeningFigures::Played::times (double gain) const noexcept
{
    const auto turned = [gain] (double db) { return gain > 0.0 ? std::max (silentDb, db + dbFromGain (gain)) : silentDb; };
    return { turned (averageDbfs), turned (peakDbfs) };
}

ListeningFigures::Played ListeningFigures::heardOfInputs (const Played& inputs, const MonitorSettings& monitor) noexcept
{
    const auto copies = (monitor.direct ? 1.0 : 0.0) + (monitor.throughComputer ? 1.0 : 0.0);
    return inputs.times (std::sqrt (copies) * std::clamp (1.0 - monitor.balance, 0.0, 1.0));
}

ListeningFigures ListeningFigures::of (const StudioParts& studio)
{
    const auto monitor = effectiveMonitor (studio.editor.setup().monitor, studio.editor.audioInterface());

    // What plays into the inputs waits while a take plays.
    const auto inputsOrTake = studio.listening.isToTake() ? playedOn (studio.meters.readings(), studio.listening.path()).times (std::clamp (1.0 + monitor.balance, 0.0, 1.0))
                                                          : heardOfInputs (playedByInputs (studio, monitor), monitor);

    const auto areMonitorsSilent = (studio.monitorGuard.needsAgreement() && ! studio.backing.isPlaying() && ! studio.listening.isToTake()) || (monitor.mutesMonitorsWhileRecording && studio.transport.state() == Transport::State::recording);
    ListeningFigures figures { studio.catalogue, studio.editor.setup(), monitor, studio.devices.sampleRate(), playedWithBacking (studio, monitor).value_or (inputsOrTake), openMicrophone (studio), areMonitorsSilent };
    const auto path = studio.editor.channel().activePath;
    figures.inTake = { studio.meters.readings (studio.editor.selectedInput()).peakFigureDb (path), studio.figures.path (path).noise.dbfsA() };
    return figures;
}

ListeningFigures::ListeningFigures (const Catalogue& catalogue, const Setup& setup, const MonitorSettings& monitorInUse, double sampleRate, Played played, std::optional<OpenMicrophone> openMicrophone, bool areMonitorsSilent)
    : monitor (monitorInUse), delay (sampleRate, monitor.bufferSamples), microphone (std::move (openMicrophone))
{
    const auto& audioInterface = *catalogue.audioInterface (setup.rig.interfaceId);
    hasDirectMonitor = audioInterface.hasDirectMonitor;

    for (const auto buffer : InterfaceDelay::buffers)
        delays.push_back ({ buffer, { sampleRate, buffer } });

    const auto found = [](const auto& models, const juce::String& id) -> const auto&
    {
        const auto model = std::find_if (models.begin(), models.end(), [&] (const auto& each) { return each.identity.id == id; });
        return model != models.end() ? *model : models.front();
    };

    const auto* const phones = catalogue.headphone (setup.headphonesId);
    Loudspeakers loudspeakers { found (catalogue.monitors, setup.monitorsId), phones != nullptr ? *phones : catalogue.headphones.front(), audioInterface, setup.monitorPlacement };
    const auto phonesAverage = outputDbfs (played.averageDbfs, monitor.headphonesDb), phonesPeak = outputDbfs (played.peakDbfs, monitor.headphonesDb);

    auto pairs = catalogue.headphones;

    if (loudspeakers.headphones.identity.byName)
        pairs.push_back (loudspeakers.headphones);

    for (const auto& model : pairs)
    {
        auto other = loudspeakers;
        other.headphones = model;
        const SpillFormula formula (other);
        headphones.push_back ({ model.identity.id, model.identity.name, formula.earSpl (phonesAverage), formula.headphonesSpl (phonesPeak), model.leakageDb, model.identity.id == loudspeakers.headphones.identity.id });
    }

    const SpillFormula formula (loudspeakers);
    earSpl = formula.earSpl (phonesAverage);

    if (SafeListening::isTooLoud (earSpl))
        healthyHours = SafeListening::hoursADay (earSpl);

    auto atOneMetre = loudspeakers;
    atOneMetre.placement.distanceM = 1.0;
    monitorsSplAtOneMetre = SpillFormula (atOneMetre).monitorsSpl (outputDbfs (played.averageDbfs, monitor.monitorsDb));
    distanceDb = formula.monitorsSpl (0.0) - SpillFormula (atOneMetre).monitorsSpl (0.0);
    headphonesSpillSpl = formula.headphonesSpl (phonesPeak);

    const auto pattern = microphone.has_value() ? microphone->pattern : Pattern::omni;
    patternDb = formula.patternDb (pattern);
    angleDeg = setup.monitorPlacement.angleDeg.value_or (SpillFormula::quietestAngleDeg (pattern));
    monitorsSpillSpl = formula.monitorsSpl (outputDbfs (played.peakDbfs, monitor.monitorsDb, monitor.monitorsOn && ! areMonitorsSilent), pattern);
    spillSpl = powerSumDb (monitorsSpillSpl, headphonesSpillSpl);
    spillDbfs = recorded (spillSpl);
    mutedSpillDbfs = recorded (headphonesSpillSpl);
}

double ListeningFigures::recorded (double spl) const noexcept
{
    return microphone.has_value() ? std::max (silentDb, spl - splOfOnePascal + microphone->recordedGainDb) : silentDb;
}
} // namespace plus48
