// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"
#include "Support/AudioThread.h"
#include "Support/Signals.h"

#include "Measurement/ChainMeasurement.h"
#include "Preamp/RoundedRail.h"
#include "Preamp/StaticCurve.h"

using namespace plus48;

namespace
{
const Catalogue& shippedPreamps()
{
    static const auto catalogue = Catalogue::shipped();
    return catalogue;
}

Rig railOnTheBench (const PreampModel& preamp)
{
    auto rig = test::silentRig();
    auto& channel = rig.channels.front();
    channel.activePath = Path::b;
    channel.external.preampId = preamp.identity.id;
    channel.external.impedanceOhm = preamp.inputOhms.front();
    channel.external.gainDb = 40.0;
    return rig;
}

double thdAt (const PreampModel& preamp, double outputDbu)
{
    MeasurementOptions options;
    options.atDbu = outputDbu;
    return measureHarmonics (railOnTheBench (preamp), shippedPreamps(), options).thdPercent;
}

std::vector<const PreampModel*> roundedOnes()
{
    std::vector<const PreampModel*> all;

    for (const auto& preamp : shippedPreamps().preamps)
        if (CircuitModel::of (preamp).isRounded())
            all.push_back (&preamp);

    return all;
}
} // namespace

TEST_CASE ("What drives an output transformer and is limited by its rail rounds before it; nothing else does", "[character]")
{
    for (const auto& preamp : shippedPreamps().preamps)
    {
        INFO (preamp.identity.id);
        CHECK (CircuitModel::of (preamp).isRounded() == (preamp.core == Core::output && preamp.limit == Limit::rail));
    }

    CHECK (roundedOnes().size() >= 2);

    // Decided by columns: a sharp one with another core rounds, and one whose harmonics nobody has stated does not.
    auto made = *shippedPreamps().preamp ("variable-impedance");
    CHECK_FALSE (CircuitModel::of (made).isRounded());
    made.core = Core::output;
    CHECK (CircuitModel::of (made).isRounded());
    made.harmonics = {};
    CHECK_FALSE (CircuitModel::of (made).isRounded());
}

TEST_CASE ("A stage that rounds has 1 % THD at its maximum output, and gets there smoothly", "[character]")
{
    std::printf ("THD from +16 dBu to the maximum output, %%:\n");

    for (const auto* preamp : roundedOnes())
    {
        std::printf ("  %-20s", preamp->identity.id.toRawUTF8());
        auto last = 0.0;

        for (auto dbu = 16.0; dbu <= *preamp->maxOutDbu; dbu += 1.0)
        {
            const auto thd = thdAt (*preamp, dbu);
            std::printf (" %.3f", thd);
            INFO (preamp->identity.id << " at " << dbu << " dBu: " << thd << " %, 1 dB below " << last << " %");
            CHECK (thd > last);

            // No corner: a sharp rail goes from hundredths to a percent within half a decibel.
            if (last > 0.0)
                CHECK (thd < 2.5 * last);

            last = thd;
        }

        std::printf ("\n");
        CHECK (thdAt (*preamp, *preamp->maxOutDbu) == Approx (1.0).margin (0.05));
    }
}

TEST_CASE ("Beyond the maximum a stage that rounds goes on compressing, and ends at a rail 2 dB above it", "[character]")
{
    for (const auto* preamp : roundedOnes())
    {
        const StaticCurve curve (*preamp, CircuitModel::of (*preamp));
        const auto maximum = sqrtTwo * voltsFromDbu (*preamp->maxOutDbu);
        auto last = 0.01;

        for (auto overDb = 1.0; overDb <= 12.0; overDb += 1.0)
        {
            const auto sine = curve.sine (maximum * gainFromDb (overDb));
            INFO (preamp->identity.id << ", " << overDb << " dB over: " << 100.0 * sine.thd << " %");
            CHECK (sine.thd > last);
            last = sine.thd;
        }

        CHECK (dbFromGain (curve (20.0 * maximum) / maximum) == Approx (2.0).margin (0.05));
    }
}

TEST_CASE ("The maximum of an equipment table's own row has 1 % THD too, and its stated harmonics stay", "[character]")
{
    for (const auto maxOutDbu : { 18.0, 21.0, 24.0, 32.0 })
    {
        auto catalogue = Catalogue::shipped();
        auto made = *catalogue.preamp ("discrete-transformer");
        made.identity.id = "own";
        made.maxOutDbu = maxOutDbu;
        catalogue.preamps.push_back (made);

        MeasurementOptions options;
        options.atDbu = maxOutDbu;
        const auto rig = railOnTheBench (made);
        INFO ("maximum " << maxOutDbu << " dBu");
        CHECK (measureHarmonics (rig, catalogue, options).thdPercent == Approx (1.0).margin (0.05));

        options.atDbu = 4.0;
        CHECK (measureHarmonics (rig, catalogue, options).dbc[0] == Approx (*made.harmonics.h2At4Dbu).margin (1.5));

        if (maxOutDbu > 20.5)
        {
            options.atDbu = 20.0;
            CHECK (measureHarmonics (rig, catalogue, options).dbc[1] == Approx (*made.harmonics.h3At20Dbu).margin (1.5));
        }
    }
}

TEST_CASE ("The level of 1 % THD by formula is the one that is measured", "[character]")
{
    for (const auto& preamp : shippedPreamps().preamps)
    {
        if (preamp.isInlineBooster())
            continue;

        auto rig = railOnTheBench (preamp);
        const auto formula = onePercentThdDbu (preamp);
        REQUIRE (formula.has_value());

        // The same input through the same box without its colour is what would come out if nothing distorted.
        MeasurementOptions options;
        const auto thdAtInput = [&] (double inputDbu) {
            const auto amplitude = sqrtTwo * voltsFromDbu (inputDbu);
            CircuitModel model = CircuitModel::of (preamp);
            return StaticCurve (preamp, model).sine (amplitude).thd;
        };
        INFO (preamp.identity.id << ": " << *formula << " dBu");
        CHECK (thdAtInput (*formula) == Approx (0.01).margin (1.0e-4));

        // On the bench: the fundamental that comes out there.
        options.atDbu = dbuFromVolts (StaticCurve (preamp, CircuitModel::of (preamp)).sine (sqrtTwo * voltsFromDbu (*formula)).fundamental / sqrtTwo);
        CHECK (measureHarmonics (rig, shippedPreamps(), options).thdPercent == Approx (1.0).margin (0.15));
    }
}

TEST_CASE ("A rounded rail is its curve where the signal hardly moves, the same bits in every block size, and finite", "[preamp]")
{
    const Rounding curve { 2.0, 5.0, 3.5, 4.0 };
    std::vector<double> slow;

    for (int n = 0; n < 40000; ++n)
        slow.push_back (9.0 * std::sin (2.0 * pi * n / 20000.0));

    RoundedRail rail;
    rail.prepare (curve);
    auto whole = slow;
    AudioThreadScope scope;
    CHECK (rail.process (whole.data(), static_cast<int> (whole.size())));

    for (std::size_t n = 2; n < slow.size(); ++n)
        REQUIRE (std::abs (whole[n] - curve (slow[n - 1])) < 1.0e-5);

    for (const auto block : { 1, 7, 64, 999 })
    {
        rail.reset();
        auto pieces = slow;

        for (std::size_t first = 0; first < pieces.size(); first += static_cast<std::size_t> (block))
            rail.process (pieces.data() + first, static_cast<int> (std::min (pieces.size() - first, static_cast<std::size_t> (block))));

        CHECK (pieces == whole);
    }

    // Steps and repeated values, where differences vanish.
    rail.reset();
    std::vector<double> odd { 0.0, 9.0, 9.0, 9.0, -9.0, -9.0, 9.0, -9.0, 9.0, 2.0, 2.0 + 1.0e-12, 2.0, 5.0, 5.0 + 1.0e-9, 5.0, 1.0e6, -1.0e6, 0.0, 0.0, 0.0 };
    rail.process (odd.data(), static_cast<int> (odd.size()));

    for (const auto value : odd)
        CHECK (std::isfinite (value));
}
