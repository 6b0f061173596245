// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/EveryPath.h"
#include "Support/Signals.h"

#include "Equipment/Coupling.h"
#include "Equipment/ResponsePointCurve.h"
#include "Measurement/PathFormula.h"

using namespace plus48;

namespace
{
/** A line source plugged into this input, so soft that nothing clips, or into the mic input behind the booster. */
Rig rigThrough (const test::Way& way, double sampleRate, bool character)
{
    auto rig = test::silentRig (sampleRate);
    rig.character = character;
    auto& channel = rig.channels.front();
    channel.microphoneId = {};
    channel.instrumentId = "mixer-line";
    channel.fullScaleDbu = -20.0 - way.gainDb;
    way.applyTo (rig, channel);
    return rig;
}

PathFormula formulaOf (const Rig& rig, const Catalogue& catalogue)
{
    const auto& channel = rig.channels.front();
    return { ChannelPlan::from (rig, channel, catalogue), channel.activePath, ChannelSettings::from (channel), rig.sampleRate };
}

std::vector<double> impulseResponse (const Rig& rig, double seconds)
{
    std::vector<float> impulse (static_cast<std::size_t> (seconds * rig.sampleRate), 0.0f);
    impulse[64] = 1.0e-4f;
    return test::renderOne (rig, impulse);
}
} // namespace

TEST_CASE ("No input of any interface or preamp passes direct current, and infrasound no more than its capacitor lets through", "[contract][level][response][coupling]")
{
    const auto catalogue = Catalogue::shipped();
    auto worstAt1Hz = 0.0, worstAt20Hz = 0.0, worstDirect = 0.0;

    const auto check = [&] (const Rig& rig, const PreampModel& first, const juce::String& name) {
        INFO (name << " at " << rig.sampleRate << " Hz");
        const auto response = impulseResponse (rig, 4.0);
        const auto formula = formulaOf (rig, catalogue);
        const auto relativeDb = [&] (double hz) { return dbFromGain (std::abs (test::transferAt (response, hz, rig.sampleRate) / test::transferAt (response, referenceHz, rig.sampleRate))); };
        const auto claimedDb = [&] (double hz) { return dbFromPower (formula.transferPower (PathStage::performance, PathStage::recorded, hz) / formula.transferPower (PathStage::performance, PathStage::recorded, referenceHz)); };
        const auto couplingDb = dbFromPower (highPassPower (1.0, couplingHz (first)));

        const auto direct = std::abs (test::transferAt (response, 0.0, rig.sampleRate) / test::transferAt (response, referenceHz, rig.sampleRate));
        worstDirect = std::max (worstDirect, direct);
        CHECK (direct < 1.0e-4);
        CHECK (relativeDb (1.0) < couplingDb + 0.5);

        // Where the table says no more about the bass than the capacitor does, the formula holds far below hearing, as well as the
        // rest of the response is fitted there.
        if (rig.channels.front().microphoneId.isEmpty() && std::abs (responseBehindCoupling (first, first.gainMinDb).dbAt (20.0)) < 0.01)
        {
            worstAt1Hz = std::max (worstAt1Hz, std::abs (relativeDb (1.0) - claimedDb (1.0)));
            CHECK (relativeDb (1.0) == Approx (claimedDb (1.0)).margin (0.5));
        }

        worstAt20Hz = std::max (worstAt20Hz, std::abs (relativeDb (20.0) - claimedDb (20.0)));
        CHECK (relativeDb (20.0) == Approx (claimedDb (20.0)).margin (0.1));
    };

    for (const auto rate : { 44100.0, 48000.0, 192000.0 })
        for (const auto& way : test::everyWay (catalogue))
            if (way.gainDb <= way.preamp.gainMinDb)
                check (rigThrough (way, rate, false), way.preamp, way.name); // a core has a corner of its own

    auto boosted = test::silentRig();
    boosted.channels.front() = test::flatChannel();
    boosted.channels.front().microphoneId = "stage-dynamic";
    boosted.channels.front().booster = true;
    check (boosted, *catalogue.preamp ("inline-booster"), "inline booster, home-2 mic");

    std::printf ("coupling: direct current at least %.1f dB under 997 Hz; worst error at 1 Hz %.3f dB, at 20 Hz %.3f dB\n", -dbFromGain (std::max (1.0e-9, worstDirect)), worstAt1Hz, worstAt20Hz);
}

TEST_CASE ("A file with an offset is recorded without it, transformers and rails included", "[contract][level][coupling]")
{
    const auto catalogue = Catalogue::shipped();

    for (const auto& way : test::everyWay (catalogue))
    {
        INFO (way.name << " at " << way.gainDb << " dB");
        auto rig = rigThrough (way, 48000.0, true);
        rig.channels.front().fullScaleDbu = 30.0 - way.gainDb; // an offset of 0.2 is near or over full scale

        auto performance = test::sine (referenceHz, 0.001, 48000.0, 6 * 48000);

        for (auto& sample : performance)
            sample += 0.2f;

        const auto recorded = test::renderOne (rig, performance);
        double sum = 0.0;

        for (std::size_t n = 5 * 48000; n < recorded.size(); ++n)
            sum += recorded[n];

        CHECK (std::abs (sum / 48000.0) < 1.0e-3);
        CHECK (std::abs (recorded.back()) < 0.1);
    }
}

TEST_CASE ("A coupling's corner follows from the response table: at most 0.1 dB at 20 Hz unless the table says more", "[equipment][coupling]")
{
    const auto catalogue = Catalogue::shipped();
    std::vector<PreampModel> inputs (catalogue.preamps);

    for (const auto& audioInterface : catalogue.interfaces)
        for (const auto jack : { Jack::mic, Jack::line, Jack::instrument })
            if (const auto* const input = audioInterface.input (jack))
                inputs.push_back (input->preamp);

    inputs.emplace_back(); // a table without a response

    for (const auto& input : inputs)
    {
        const auto corner = couplingHz (input);
        const auto tableDb = curveThrough (input.response, input.gainMinDb).dbAt (20.0);
        INFO (input.identity.id << " " << input.identity.name << ": " << corner << " Hz, " << tableDb << " dB");
        CHECK (corner >= 0.5);
        CHECK (corner <= 5.0);

        const auto lossDb = -dbFromPower (highPassPower (20.0, corner));
        CHECK (lossDb <= std::max (0.003, -tableDb) + 1.0e-9);

        // Nothing is lost twice.
        CHECK (responseBehindCoupling (input, input.gainMinDb).dbAt (20.0) - lossDb == Approx (tableDb).margin (input.response.empty() ? 0.003 : 1.0e-6));
    }

    CHECK (couplingHz (catalogue.audioInterface ("home-2")->mic.preamp) == Approx (3.05).margin (0.01));
    CHECK (couplingHz (*catalogue.preamp ("tube-60s")) == Approx (5.0));
}
