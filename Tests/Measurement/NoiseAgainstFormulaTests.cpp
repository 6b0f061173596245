// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Measurement/AudioBand.h"
#include "Measurement/NoiseBudget.h"
#include "Measurement/NoiseLevel.h"
#include "Microphone/Room.h"
#include "Recording/Render.h"
#include "Signal/AWeighting.h"

#include <atomic>
#include <iostream>
#include <thread>

using namespace plus48;

/** The noise floor of every microphone with every preamp, rendered through the engine, against the sum of the
    formulas. What the engine's generators make is Gaussian, so how long must be listened to is known: a level
    over T seconds and an effective bandwidth B scatters by 4.34 dB / sqrt (B T).
*/
namespace
{
constexpr double boundDb = 0.1;
constexpr double settleSeconds = 1.0;

struct Case
{
    Rig rig;
    juce::String name;
    double errorDb = 0.0;
};

PathFormula formulaFor (const Rig& rig, const Catalogue& catalogue)
{
    const auto& channel = rig.channels.front();
    return { ChannelPlan::from (rig, channel, catalogue), channel.activePath, ChannelSettings::from (channel), rig.sampleRate };
}

/** The bandwidth of a white noise whose level would scatter as much as the A-weighted level of this one. */
double effectiveBandwidth (const PathFormula& formula)
{
    double power = 0.0, square = 0.0;

    for (const auto& [hz, weight] : audioBandPoints())
    {
        const auto density = noiseDensity (formula, PathStage::recorded, hz).total() * aWeightingPower (hz);
        power += weight * density;
        square += weight * density * density;
    }

    return power * power / square;
}

/** So long that an error of `sigmas` standard deviations still keeps to the bound. */
double secondsFor (const PathFormula& formula, double sigmas)
{
    const auto deviations = sigmas * 4.34 / boundDb;
    return std::max (1.5, deviations * deviations / effectiveBandwidth (formula));
}

void measure (Case& test, const Catalogue& catalogue, double sigmas)
{
    const auto formula = formulaFor (test.rig, catalogue);
    const auto rate = test.rig.sampleRate;

    RenderJob job;
    job.rig = test.rig;
    job.performance.emplace_back();
    job.numSamples = static_cast<std::int64_t> ((settleSeconds + secondsFor (formula, sigmas)) * rate);

    const auto recorded = render (job, catalogue).front();
    const auto pause = std::span (recorded).subspan (static_cast<std::size_t> (settleSeconds * rate));
    const auto level = dbfsFromRms (noiseLevel (powerSpectrum (pause, rate, 14)).aWeighted);
    test.errorDb = level - NoiseBudget::of (formula).dbfsA();
}

/** Renders all cases on all cores. */
void measureAll (std::vector<Case>& cases, const Catalogue& catalogue, double sigmas)
{
    std::atomic<std::size_t> next { 0 };
    std::vector<std::thread> workers;

    for (unsigned i = 0; i < std::max (1u, std::thread::hardware_concurrency()); ++i)
        workers.emplace_back ([&] {
            for (auto at = next++; at < cases.size(); at = next++)
                measure (cases[at], catalogue, sigmas);
        });

    for (auto& worker : workers)
        worker.join();
}

void checkAll (const std::vector<Case>& cases)
{
    const Case* worst = nullptr;
    double squares = 0.0;

    for (const auto& test : cases)
    {
        INFO (test.name << ": " << test.errorDb << " dB");
        CHECK (std::abs (test.errorDb) < boundDb);
        squares += test.errorDb * test.errorDb;

        if (worst == nullptr || std::abs (test.errorDb) > std::abs (worst->errorDb))
            worst = &test;
    }

    REQUIRE (worst != nullptr);
    std::cout << "Noise against the formula: " << cases.size() << " chains, worst error "
              << worst->errorDb << " dB(A) (" << worst->name << "), root mean square "
              << std::sqrt (squares / static_cast<double> (cases.size())) << " dB\n";
}

Rig rigFor (const MicrophoneModel& microphone, std::optional<double> room)
{
    Rig rig;
    rig.roomDba = room;
    rig.channels.front().microphoneId = microphone.identity.id;
    return rig;
}

juce::String nameOf (const MicrophoneModel& microphone, const juce::String& preamp, double gain, std::optional<double> room)
{
    return microphone.identity.id + ", " + preamp + " at " + juce::String (gain) + " dB, room " + (room.has_value() ? juce::String (*room) : "off");
}

/** Minimum, middle and maximum. */
std::array<double, 3> gainsOf (const PreampModel& preamp)
{
    return { preamp.gainMinDb, 0.5 * (preamp.gainMinDb + preamp.gainMaxDb), preamp.gainMaxDb };
}

/** The microphone with every built-in preamp, and with every external one in front of the default interface. */
void addCases (std::vector<Case>& cases, const MicrophoneModel& microphone, const Catalogue& catalogue, std::optional<double> room)
{
    auto rig = rigFor (microphone, room);
    auto& channel = rig.channels.front();

    for (const auto& audioInterface : catalogue.interfaces)
    {
        rig.interfaceId = audioInterface.identity.id;
        channel.phantom = microphone.power == PowerNeed::phantom && audioInterface.hasPhantom;

        for (const auto gain : gainsOf (audioInterface.mic.preamp))
        {
            channel.builtIn.gainDb = gain;
            cases.push_back ({ rig, nameOf (microphone, audioInterface.identity.id, gain, room) });
        }
    }

    rig.interfaceId = "home-2";
    channel.phantom = microphone.power == PowerNeed::phantom;
    channel.builtIn.gainDb = 30.0;
    channel.activePath = Path::b;

    for (const auto& preamp : catalogue.preamps)
    {
        channel.external.preampId = preamp.identity.id;
        channel.external.impedanceOhm = preamp.inputOhms.front();

        for (const auto gain : gainsOf (preamp))
        {
            channel.external.gainDb = gain;
            cases.push_back ({ rig, nameOf (microphone, preamp.identity.id, gain, room) });
        }
    }
}
} // namespace

TEST_CASE ("The noise of a few microphones and preamps is the sum of its parts", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    std::vector<Case> all, some;
    addCases (all, *catalogue.microphone ("stage-dynamic"), catalogue, std::nullopt);
    addCases (all, *catalogue.microphone ("quiet-condenser"), catalogue, std::nullopt);
    addCases (all, *catalogue.microphone ("passive-ribbon"), catalogue, 20.0);

    for (std::size_t i = 0; i < all.size(); i += 4)
        some.push_back (all[i]);

    measureAll (some, catalogue, 4.0);
    checkAll (some);
}

/** Every microphone and preamp at each gain and in each room; gain and room meet a third of the time, in turn. */
TEST_CASE ("The noise of every microphone with every preamp, at three gains and in three rooms, is the sum of its parts", "[measurement][slow]")
{
    const auto catalogue = Catalogue::shipped();
    std::vector<Case> all, cases;

    for (const auto& microphone : catalogue.microphones)
        for (const auto room : { std::optional<double>(), std::optional<double> (20.0), std::optional<double> (45.0) })
            addCases (all, microphone, catalogue, room);

    // Three gains of one preamp stand one after the other, and a room has every preamp.
    const auto numInRoom = 3 * (catalogue.interfaces.size() + catalogue.preamps.size());
    REQUIRE (all.size() == 3 * catalogue.microphones.size() * numInRoom);

    for (std::size_t i = 0; i < all.size(); ++i)
        if (i % 3 == (i / numInRoom + i / (3 * numInRoom) + i / 3) % 3)
            cases.push_back (all[i]);

    measureAll (cases, catalogue, 4.0);
    checkAll (cases);
}

TEST_CASE ("The noise of a real room and microphone, which the performance brings along, is in the budget as it is in the recording", "[measurement]")
{
    constexpr double noiseDba = 36.0, seconds = 20.0;
    const auto catalogue = Catalogue::shipped();
    auto rig = rigFor (*catalogue.microphone ("quiet-condenser"), 24.0);
    auto& channel = rig.channels.front();
    channel.phantom = true;
    channel.fullScaleSpl = 104.0;
    channel.builtIn.gainDb = 40.0;

    // What a microphone in such a room gives between the words, in the performance's full scale.
    Room room;
    room.prepare ({ rig.sampleRate, 4096, 77, 0 }, noiseDba, Pattern::omni);
    std::vector<double> pascals (static_cast<std::size_t> (seconds * rig.sampleRate));

    for (std::size_t at = 0; at < pascals.size(); at += 4096)
        room.process (pascals.data() + at, { static_cast<std::int64_t> (at), static_cast<int> (std::min<std::size_t> (4096, pascals.size() - at)) });

    RenderJob job;
    job.performance.emplace_back();

    for (const auto pressure : pascals)
        job.performance.front().push_back (static_cast<float> (pressure / (sqrtTwo * pascalsFromSpl (channel.fullScaleSpl))));

    for (const auto distance : { 0.3, 0.1, 1.0 })
    {
        INFO (distance << " m");
        channel.distanceMetres = distance;
        job.rig = rig;
        job.numSamples = static_cast<std::int64_t> (pascals.size());
        const auto recorded = render (job, catalogue).front();
        const auto pause = std::span (recorded).subspan (static_cast<std::size_t> (settleSeconds * rig.sampleRate));
        const auto level = noiseLevel (powerSpectrum (pause, rig.sampleRate, 14));

        const PathFormula formula { ChannelPlan::from (rig, channel, catalogue), Path::a, ChannelSettings::from (channel), rig.sampleRate, noiseDba };
        const auto budget = NoiseBudget::of (formula);
        CHECK (dbfsFromRms (level.aWeighted) == Approx (budget.dbfsA()).margin (0.15));
        CHECK (dbfsFromRms (level.flat) == Approx (budget.dbfs()).margin (0.3));

        // It moves with the performance, and nearness brings bass along; the simulated room, 12 dB quieter and picked
        // up by a third, stays where it is.
        const auto atDiaphragm = budget.at (PathStage::performance).aWeighted.room;
        const auto simulated = NoiseBudget::of (formulaFor (rig, catalogue)).at (PathStage::performance).aWeighted.room;
        CHECK (splFromPascals (std::sqrt (simulated)) == Approx (24.0 - 4.77).margin (0.02));
        CHECK (splFromPascals (std::sqrt (atDiaphragm - simulated)) == Approx (noiseDba + dbFromGain (0.3 / distance)).margin (1.2));
    }
}

TEST_CASE ("An instrument has no microphone whose noise could be in the performance", "[measurement]")
{
    const auto catalogue = Catalogue::shipped();
    Rig rig;
    rig.channels.front().microphoneId = {};
    rig.channels.front().instrumentId = catalogue.instruments.front().identity.id;
    const auto& channel = rig.channels.front();
    const PathFormula formula { ChannelPlan::from (rig, channel, catalogue), Path::a, ChannelSettings::from (channel), rig.sampleRate, 60.0 };
    CHECK (NoiseBudget::of (formula).at (PathStage::recorded).aWeighted.room == 0.0);
}

TEST_CASE ("A pickup's thermal noise is that of its whole impedance, pots included, in the formula and in the recording", "[measurement][noise]")
{
    const auto catalogue = Catalogue::shipped();
    std::vector<Case> cases;

    for (const auto& instrument : catalogue.instruments)
        for (const auto rate : { 44100.0, 48000.0, 96000.0 })
            for (const auto* interfaceId : { "home-2", "wide-gain-2", "cheap-2", "studio-8" })
                for (const auto jack : { Jack::instrument, Jack::line })
                {
                    Rig rig;
                    rig.interfaceId = interfaceId;
                    rig.sampleRate = rate;
                    rig.bits = BitDepth::float32;
                    rig.noiseMutes = { false, true, true, true };
                    auto& channel = rig.channels.front();
                    channel.microphoneId = {};
                    channel.instrumentId = instrument.identity.id;
                    channel.builtIn = { jack, catalogue.audioInterface (interfaceId)->input (jack)->preamp.gainMaxDb };
                    cases.push_back ({ rig, instrument.identity.id + ", " + interfaceId + (jack == Jack::line ? " line at " : " instrument at ") + juce::String (rate) });
                }

    std::vector<Case> some;

    for (std::size_t i = 0; i < cases.size(); i += 5)
        some.push_back (cases[i]);

    measureAll (some, catalogue, 4.0);
    checkAll (some);

    // At its terminals, with nothing plugged in: 4 k T of the real part of (5.6 kilohm and 2.3 H) across 600 pF and 125 kilohm.
    Rig rig;
    rig.channels.front().microphoneId = {};
    rig.channels.front().instrumentId = "single-coil-guitar";
    rig.channels.front().builtIn.jack = Jack::instrument;
    const auto source = NoiseBudget::of (formulaFor (rig, catalogue)).at (PathStage::source).aWeighted.microphone;
    CHECK (dbuFromVolts (std::sqrt (source)) == Approx (-109.65).margin (0.1));
}
